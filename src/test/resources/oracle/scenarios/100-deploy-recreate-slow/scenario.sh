#!/bin/bash
kubectl create namespace s-100
kubectl config set-context --current --namespace=s-100
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f deploy.yaml
kubectl rollout status deployment/web --timeout=30s
kubectl annotate pods -l app=web sim/terminate=slow
kubectl set image deployment/web nginx=nginx:1.26
sleep 2
kubectl get deploy,rs,pods
kubectl get deployment web -o jsonpath='{.status}'
kubectl scale deployment web --replicas=4
sleep 1
kubectl get deploy,rs
kubectl set image deployment/web nginx=nginx:1.27
sleep 6
kubectl get deploy,rs,pods
kubectl rollout status deployment/web --timeout=30s
kubectl rollout history deployment/web
kubectl set image deployment/web nginx=nginx:bad
sleep 8
kubectl get deploy,rs,pods
kubectl get deployment web -o jsonpath='{.status}'
kubectl rollout undo deployment/web
sleep 0.2
kubectl get deploy,rs
kubectl rollout status deployment/web --timeout=30s
kubectl delete pod -l app=web --wait=false
sleep 0.6
kubectl get deploy,rs
kubectl get deployment web -o jsonpath='{.status.conditions}'
kubectl rollout status deployment/web --timeout=30s
kubectl patch deployment web -p '{"spec":{"paused":true}}'
kubectl set image deployment/web nginx=nginx:1.28
sleep 1
kubectl get deployment web -o jsonpath='{.status}'
kubectl rollout undo deployment/web
kubectl rollout restart deployment/web
kubectl patch deployment web -p '{"spec":{"paused":false}}'
kubectl rollout status deployment/web --timeout=30s
kubectl describe deployment web
kubectl get rs -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.metadata.annotations}{"\n"}{end}'
kubectl delete deployment web --cascade=foreground --timeout=20s
kubectl get deploy,rs,pods
