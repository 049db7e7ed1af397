#!/bin/bash
kubectl create namespace s-61
kubectl config set-context --current --namespace=s-61
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f sts.yaml
sleep 3
kubectl get sts,pods
kubectl rollout status sts/web --timeout=10s
kubectl scale sts web --replicas=6
sleep 2
kubectl get pods
kubectl scale sts web --replicas=2
sleep 2
kubectl get sts,pods
kubectl set image sts/web nginx=nginx:1.26
kubectl rollout status sts/web --timeout=15s
kubectl apply -f ondelete.yaml
kubectl rollout status sts/old --timeout=20s
kubectl patch sts old -p '{"spec":{"updateStrategy":{"type":"OnDelete","rollingUpdate":null}}}'
kubectl set image sts/old nginx=nginx:1.26
sleep 2
kubectl rollout status sts/old --timeout=2s
kubectl get pods -l app=old -L controller-revision-hash
kubectl delete pod old-1
sleep 2
kubectl get pods -l app=old -o custom-columns=NAME:.metadata.name,IMAGE:.spec.containers[0].image
kubectl get sts old -o jsonpath='{.status}'
kubectl rollout restart sts/old
sleep 1
kubectl get controllerrevisions
kubectl describe sts old
kubectl delete sts web
kubectl get pods
sleep 1.5
kubectl get pods
