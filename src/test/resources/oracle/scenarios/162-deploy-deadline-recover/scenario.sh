#!/bin/bash
kubectl create namespace s-162
kubectl config set-context --current --namespace=s-162
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f deploy.yaml
sleep 8
kubectl get deployment web -o jsonpath='{.status}'
kubectl rollout status deployment/web
kubectl scale deployment web --replicas=3
sleep 2
kubectl get deployment web -o jsonpath='{.status}'
kubectl set image deployment/web nginx=nginx:1.26
kubectl rollout status deployment/web --timeout=20s
kubectl get deployment web -o jsonpath='{.status}'
kubectl get pods -l app=web -o name
kubectl annotate pods -l app=web sim/ready=false
sleep 6
kubectl get deployment web -o jsonpath='{.status}'
kubectl annotate pods -l app=web sim/ready=true --overwrite
sleep 1.5
kubectl get deployment web -o jsonpath='{.status}'
kubectl set image deployment/web nginx=nginx:bad
sleep 7
kubectl get deployment web -o jsonpath='{.status}'
kubectl rollout pause deployment/web
sleep 1
kubectl get deployment web -o jsonpath='{.status}'
kubectl set image deployment/web nginx=nginx:1.27
kubectl rollout resume deployment/web
kubectl rollout status deployment/web --timeout=20s
kubectl get deployment web -o jsonpath='{.status}'
kubectl patch deployment web -p '{"spec":{"progressDeadlineSeconds":2}}'
sleep 1
kubectl rollout restart deployment/web
sleep 4
kubectl get deployment web -o jsonpath='{.status}'
kubectl patch deployment web -p '{"spec":{"progressDeadlineSeconds":2147483647,"minReadySeconds":2}}'
sleep 2
kubectl get deployment web -o jsonpath='{.status}'
kubectl patch deployment web -p '{"spec":{"progressDeadlineSeconds":1}}'
kubectl get events --field-selector involvedObject.kind=Deployment -o custom-columns=R:.reason,M:.message
