#!/bin/bash
kubectl create namespace s-73
kubectl config set-context --current --namespace=s-73
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f susp.yaml -f deadline.yaml -f ttl.yaml
sleep 3
kubectl get jobs,pods
kubectl get job susp -o jsonpath='{.status}'
kubectl patch job susp -p '{"spec":{"suspend":false}}'
sleep 2
kubectl get jobs,pods
kubectl patch job susp -p '{"spec":{"suspend":true}}'
sleep 2
kubectl get jobs,pods
kubectl get job susp -o jsonpath='{.status}'
kubectl get job deadline -o jsonpath='{.status}'
kubectl describe job susp
kubectl patch job susp -p '{"spec":{"suspend":false,"parallelism":1}}'
sleep 2
kubectl get jobs,pods
kubectl apply -f elastic.yaml
sleep 2
kubectl patch job elastic -p '{"spec":{"completions":4,"parallelism":4}}'
sleep 2
kubectl get pods -l job-name=elastic -L batch.kubernetes.io/job-completion-index
kubectl patch job elastic -p '{"spec":{"completions":1}}'
kubectl patch job elastic -p '{"spec":{"completions":1,"parallelism":1}}'
sleep 2
kubectl get job elastic -o jsonpath='{.spec.completions} {.status}'
kubectl get pods -l job-name=elastic
kubectl patch job elastic -p '{"spec":{"template":{"spec":{"containers":[{"name":"main","image":"busybox:2"}]}}}}'
kubectl apply -f par.yaml
sleep 7
kubectl get job par
kubectl get job par -o jsonpath='{.status}'
kubectl wait --for=condition=Complete job/par --timeout=10s
kubectl describe job deadline
kubectl get jobs
