#!/bin/bash
kubectl create namespace s-69
kubectl config set-context --current --namespace=s-69
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f some.yaml
kubectl apply -f first.yaml
kubectl apply -f strict.yaml
kubectl apply -f notin.yaml
sleep 6
kubectl get jobs,pods
kubectl get job some -o jsonpath='{.status}'
kubectl get job first -o jsonpath='{.status}'
kubectl get job strict -o jsonpath='{.status}'
kubectl get job notin -o jsonpath='{.status}'
kubectl describe job some
sleep 12
kubectl get jobs
kubectl get job some -o jsonpath='{.status}'
kubectl get job strict -o jsonpath='{.status}'
kubectl get pods -l job-name=some -o custom-columns=I:.metadata.annotations.batch\.kubernetes\.io/job-completion-index,P:.status.phase,F:.metadata.annotations.batch\.kubernetes\.io/job-index-failure-count --sort-by=.metadata.annotations.batch\.kubernetes\.io/job-completion-index
kubectl apply -f drained.yaml
sleep 2
kubectl get pods -l job-name=drained -o wide --sort-by=.spec.nodeName
kubectl drain w2-k8s --force --ignore-daemonsets --pod-selector=job-name=drained --timeout=20s
sleep 12
kubectl uncordon w2-k8s
kubectl get job drained -o jsonpath='{.status}'
kubectl get pods -l job-name=drained
kubectl apply -f wrong.yaml -f wrong2.yaml
kubectl patch job some -p '{"spec":{"backoffLimitPerIndex":3}}'
kubectl get events --field-selector involvedObject.kind=Job -o custom-columns=R:.reason,O:.involvedObject.name,M:.message
