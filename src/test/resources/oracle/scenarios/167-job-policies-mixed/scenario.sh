#!/bin/bash
kubectl create namespace s-167
kubectl config set-context --current --namespace=s-167
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f mixed.yaml -f ok.yaml -f whole.yaml -f lone.yaml
sleep 6
kubectl get jobs,pods --sort-by=.metadata.name
kubectl get job mixed -o jsonpath='{.status}'
kubectl get job ok -o jsonpath='{.status}'
kubectl get job whole -o jsonpath='{.status}'
kubectl get job lone -o jsonpath='{.status}'
sleep 8
kubectl get jobs
kubectl get job mixed -o jsonpath='{.status}'
kubectl get job ok -o jsonpath='{.status}'
kubectl get job whole -o jsonpath='{.status}'
kubectl describe job ok
kubectl describe job mixed
kubectl get events --field-selector involvedObject.kind=Job -o custom-columns=T:.type,R:.reason,O:.involvedObject.name,M:.message
