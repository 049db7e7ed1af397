#!/bin/bash
kubectl create namespace s-109
kubectl config set-context --current --namespace=s-109
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f deploy.yaml -f rs.yaml
kubectl rollout status deployment/web --timeout=20s
kubectl autoscale deployment web --min=2 --max=4 --cpu=50%
kubectl apply -f second.yaml -f zero.yaml
sleep 17
kubectl get hpa
kubectl get hpa -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.status}{"\n"}{end}'
kubectl describe hpa web
kubectl delete hpa second
sleep 1
kubectl patch hpa web -p '{"spec":{"minReplicas":3}}'
sleep 16
kubectl get hpa,deploy
kubectl get hpa web -o jsonpath='{.status.conditions}'
kubectl patch hpa web -p '{"spec":{"maxReplicas":1,"minReplicas":1}}'
sleep 16
kubectl get hpa,deploy
kubectl get hpa web -o jsonpath='{.status}'
kubectl scale deployment web --replicas=5
sleep 16
kubectl get hpa,deploy
kubectl patch hpa web -p '{"spec":{"maxReplicas":0}}'
kubectl patch hpa web -p '{"spec":{"minReplicas":0}}'
kubectl autoscale deployment web --max=4
kubectl autoscale deployment api --min=5 --max=4
kubectl autoscale deployment none --max=4
kubectl describe hpa web
kubectl get events --field-selector involvedObject.kind=HorizontalPodAutoscaler -o custom-columns=T:.type,R:.reason,O:.involvedObject.name,M:.message
