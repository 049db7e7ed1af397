#!/bin/bash
kubectl create namespace s-104
kubectl config set-context --current --namespace=s-104
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f sts.yaml
kubectl rollout status sts/web --timeout=30s
kubectl annotate pod web-1 sim/ready=false
sleep 1
kubectl scale sts web --replicas=5
sleep 2
kubectl get sts,pods
kubectl scale sts web --replicas=1
sleep 2
kubectl get sts,pods
kubectl get sts web -o jsonpath='{.status}'
kubectl annotate pod web-1 sim/ready=true --overwrite
sleep 2
kubectl get sts,pods
kubectl scale sts web --replicas=4
kubectl rollout status sts/web --timeout=30s
kubectl set image sts/web nginx=nginx:1.26
sleep 3
kubectl scale sts web --replicas=2
sleep 0.5
kubectl get pods -o custom-columns=NAME:.metadata.name,IMAGE:.spec.containers[0].image
kubectl rollout status sts/web --timeout=30s
kubectl get sts web -o jsonpath='{.status}'
kubectl annotate pod web-0 sim/ready=false
sleep 0.5
kubectl set image sts/web nginx=nginx:1.27
sleep 3
kubectl get pods -o custom-columns=NAME:.metadata.name,IMAGE:.spec.containers[0].image,READY:.status.containerStatuses[0].ready
kubectl get sts web -o jsonpath='{.status}'
kubectl patch sts web -p '{"spec":{"podManagementPolicy":"Parallel"}}'
kubectl delete pod web-0
sleep 3
kubectl rollout status sts/web --timeout=30s
kubectl patch sts web -p '{"spec":{"minReadySeconds":3}}'
kubectl rollout restart sts/web
sleep 2
kubectl get sts web -o jsonpath='{.status}'
kubectl rollout status sts/web --timeout=40s
kubectl get controllerrevisions
kubectl patch pod web-1 -p '{"metadata":{"finalizers":["example.com/keep"]}}'
kubectl delete pod web-1 --wait=false
sleep 2
kubectl get sts,pods
kubectl scale sts web --replicas=3
sleep 1
kubectl get sts,pods
kubectl patch pod web-1 -p '{"metadata":{"finalizers":null}}'
sleep 8
kubectl get sts,pods
kubectl describe sts web
