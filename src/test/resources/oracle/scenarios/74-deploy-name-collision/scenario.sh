#!/bin/bash
kubectl create namespace s-74
kubectl config set-context --current --namespace=s-74
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f deploy.yaml
kubectl rollout status deployment/web --timeout=20s
kubectl delete deployment web --cascade=foreground
kubectl get rs
kubectl apply -f rs.yaml
sleep 1.5
kubectl apply -f deploy.yaml
sleep 3
kubectl get deploy,rs,pods --show-labels
kubectl get deployment web -o jsonpath='{.status}'
kubectl set image deployment/web nginx=nginx:1.26
kubectl rollout status deployment/web --timeout=20s
kubectl get rs
kubectl rollout undo deployment/web
kubectl rollout status deployment/web --timeout=20s
kubectl get rs --show-labels
kubectl rollout history deployment/web
kubectl label rs -l app=web team=a
sleep 1
kubectl annotate deployment web note=hello
sleep 1
kubectl get rs -l team=a -o jsonpath='{range .items[*]}{.metadata.annotations}{"\n"}{end}'
kubectl delete rs -l team=a
sleep 2
kubectl get deploy,rs,pods
kubectl get deployment web -o jsonpath='{.status.collisionCount} {.metadata.annotations}'
kubectl describe deployment web
