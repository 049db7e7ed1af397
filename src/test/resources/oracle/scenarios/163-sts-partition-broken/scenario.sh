#!/bin/bash
kubectl create namespace s-163
kubectl config set-context --current --namespace=s-163
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f sts.yaml
kubectl rollout status sts/web --timeout=30s
kubectl patch sts web -p '{"spec":{"updateStrategy":{"rollingUpdate":{"partition":3}}}}'
kubectl set image sts/web nginx=nginx:bad
sleep 4
kubectl get sts,pods
kubectl scale sts web --replicas=4
sleep 3
kubectl get sts,pods
kubectl get sts web -o jsonpath='{.status}'
kubectl rollout undo sts/web
sleep 3
kubectl get pods -o custom-columns=NAME:.metadata.name,IMAGE:.spec.containers[0].image,PHASE:.status.phase
kubectl get sts web -o jsonpath='{.status}'
kubectl delete pod web-3
sleep 3
kubectl get sts,pods
kubectl get sts web -o jsonpath='{.status}'
kubectl get controllerrevisions -o custom-columns=R:.revision,I:.data.spec.template.spec.containers[0].image
kubectl set image sts/web nginx=nginx:1.26
kubectl rollout status sts/web --timeout=20s
kubectl scale sts web --replicas=2
sleep 4
kubectl get sts web -o jsonpath='{.status}'
kubectl scale sts web --replicas=5
kubectl rollout status sts/web --timeout=20s
kubectl get pods -o custom-columns=NAME:.metadata.name,IMAGE:.spec.containers[0].image,PHASE:.status.phase
kubectl patch sts web -p '{"spec":{"revisionHistoryLimit":1,"updateStrategy":{"rollingUpdate":{"partition":0,"maxUnavailable":2}}}}'
kubectl rollout status sts/web --timeout=40s
kubectl get sts web -o jsonpath='{.status}'
kubectl get controllerrevisions -o custom-columns=R:.revision,I:.data.spec.template.spec.containers[0].image
kubectl set image sts/web nginx=nginx:1.27
sleep 1
kubectl delete pod web-4 web-1 --wait=false
kubectl rollout status sts/web --timeout=40s
kubectl rollout history sts/web
kubectl describe sts web
