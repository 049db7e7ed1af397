#!/bin/bash
kubectl create namespace s-59
kubectl config set-context --current --namespace=s-59
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f sts.yaml
kubectl rollout status sts/web --timeout=30s
kubectl set image sts/web nginx=nginx:bad
sleep 5
kubectl get sts,pods
kubectl get sts web -o jsonpath='{.status}'
kubectl set image sts/web nginx=nginx:1.26
sleep 4
kubectl get pods -o custom-columns=NAME:.metadata.name,IMAGE:.spec.containers[0].image,PHASE:.status.phase
kubectl rollout status sts/web --timeout=20s
kubectl patch sts web -p '{"spec":{"updateStrategy":{"rollingUpdate":{"maxUnavailable":3}}}}'
kubectl set image sts/web nginx=nginx:1.27
kubectl rollout status sts/web --timeout=30s
kubectl patch sts web -p '{"spec":{"updateStrategy":{"rollingUpdate":{"partition":9}}}}'
kubectl set image sts/web nginx=nginx:1.28
sleep 1
kubectl scale sts web --replicas=6
sleep 2
kubectl get pods -L controller-revision-hash
kubectl get sts web -o jsonpath='{.status}'
kubectl rollout status sts/web --timeout=2s
kubectl patch sts web -p '{"spec":{"updateStrategy":{"rollingUpdate":{"partition":5}}}}'
sleep 3
kubectl get pods -o custom-columns=NAME:.metadata.name,IMAGE:.spec.containers[0].image
kubectl rollout status sts/web --timeout=5s
kubectl delete pods -l app=web --wait=false
sleep 0.2
kubectl get pods
sleep 3
kubectl get pods -o custom-columns=NAME:.metadata.name,IMAGE:.spec.containers[0].image
kubectl patch sts web -p '{"spec":{"revisionHistoryLimit":0,"updateStrategy":{"rollingUpdate":{"partition":0}}}}'
kubectl rollout status sts/web --timeout=30s
kubectl get controllerrevisions
kubectl patch sts web -p '{"spec":{"updateStrategy":{"rollingUpdate":{"maxUnavailable":0}}}}'
kubectl patch sts web -p '{"spec":{"updateStrategy":{"rollingUpdate":{"maxUnavailable":"50%","partition":-1}}}}'
kubectl scale sts web --replicas=0
sleep 2
kubectl get sts,pods
kubectl get sts web -o jsonpath='{.status}'
