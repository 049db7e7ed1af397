#!/bin/bash
kubectl create namespace s-95
kubectl config set-context --current --namespace=s-95
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f targets.yaml
kubectl apply -f hpas.yaml
sleep 17
kubectl get hpa
kubectl get hpa -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.status.conditions}{"\n"}{end}'
kubectl get deploy,sts,rs,rc
kubectl describe hpa mixed
kubectl describe hpa notthere
kubectl scale deployment web --replicas=0
sleep 16
kubectl get hpa mixed
kubectl get hpa mixed -o jsonpath='{.status}'
kubectl scale sts db --replicas=7
sleep 16
kubectl get hpa db
kubectl get sts db
kubectl get events --field-selector involvedObject.kind=HorizontalPodAutoscaler -o custom-columns=T:.type,R:.reason,O:.involvedObject.name,M:.message
kubectl apply -f wrong.yaml
kubectl get hpa.v1.autoscaling mixed -o jsonpath='{.metadata.annotations}'
