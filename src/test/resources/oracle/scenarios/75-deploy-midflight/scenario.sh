#!/bin/bash
kubectl create namespace s-75
kubectl config set-context --current --namespace=s-75
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f deploy.yaml
kubectl rollout status deployment/web --timeout=20s
kubectl set image deployment/web nginx=nginx:1.26
sleep 0.7
kubectl rollout pause deployment/web
sleep 2
kubectl get deploy,rs
kubectl scale deployment web --replicas=9
sleep 2
kubectl get deploy,rs
kubectl get rs -o jsonpath='{range .items[*]}{.metadata.annotations}{"\n"}{end}'
kubectl scale deployment web --replicas=3
sleep 2
kubectl get deploy,rs
kubectl rollout resume deployment/web
kubectl rollout status deployment/web --timeout=20s
kubectl set image deployment/web nginx=nginx:1.27
sleep 0.7
kubectl patch deployment web --type=merge -p '{"spec":{"strategy":{"type":"Recreate","rollingUpdate":null}}}'
kubectl rollout status deployment/web --timeout=20s
kubectl get deploy,rs
kubectl patch deployment web --type=merge -p '{"spec":{"strategy":{"type":"RollingUpdate","rollingUpdate":{"maxUnavailable":"100%"}}}}'
kubectl set image deployment/web nginx=nginx:1.28
sleep 0.5
kubectl get deploy,rs,pods
kubectl scale deployment web --replicas=0
sleep 2
kubectl get deploy,rs
kubectl get deployment web -o jsonpath='{.status}'
kubectl scale deployment web --replicas=2
kubectl rollout status deployment/web --timeout=20s
kubectl patch deployment web -p '{"spec":{"template":{"metadata":{"labels":{"version":"b"}}}}}'
kubectl rollout status deployment/web --timeout=20s
kubectl get pods --show-labels
kubectl patch deployment web -p '{"spec":{"template":{"metadata":{"labels":{"app":"b"}}}}}'
kubectl set image deployment/web nginx=nginx:bad
sleep 3
kubectl rollout pause deployment/web
kubectl delete pods -l app=web
sleep 2
kubectl get deploy,rs,pods
kubectl get deployment web -o jsonpath='{.status}'
kubectl delete deployment web
sleep 1
kubectl get all
