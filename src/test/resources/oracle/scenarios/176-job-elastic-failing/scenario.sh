#!/bin/bash
kubectl create namespace s-176
kubectl config set-context --current --namespace=s-176
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f elastic.yaml
sleep 3
kubectl get job elastic -o jsonpath='{.status}'
kubectl patch job elastic -p '{"spec":{"completions":3,"parallelism":3}}'
sleep 2
kubectl get job elastic -o jsonpath='{.status}'
kubectl get pods -L batch.kubernetes.io/job-completion-index --sort-by=.metadata.labels.batch\.kubernetes\.io/job-completion-index
kubectl patch job elastic -p '{"spec":{"completions":7,"parallelism":7}}'
sleep 3
kubectl get job elastic -o jsonpath='{.status}'
kubectl patch job elastic -p '{"spec":{"completions":0,"parallelism":0}}'
sleep 2
kubectl get jobs,pods
kubectl get job elastic -o jsonpath='{.status}'
kubectl apply -f repl.yaml
sleep 2.2
kubectl annotate pods -l job-name=repl sim/terminate=slow
kubectl delete pods -l job-name=repl --wait=false
sleep 2
kubectl get jobs,pods -l job-name=repl
kubectl get job repl -o jsonpath='{.status}'
sleep 6
kubectl get jobs,pods -l job-name=repl
kubectl get job repl -o jsonpath='{.status}'
kubectl annotate pods -l job-name=repl sim/terminate=slow
kubectl patch job repl -p '{"spec":{"parallelism":1}}'
sleep 1
kubectl get job repl -o jsonpath='{.status}'
kubectl patch job repl -p '{"spec":{"parallelism":2}}'
sleep 1
kubectl get job repl -o jsonpath='{.status}'
sleep 7
kubectl get job repl -o jsonpath='{.status}'
kubectl annotate pods -l job-name=repl sim/terminate=slow --overwrite
kubectl patch job repl -p '{"spec":{"suspend":true}}'
sleep 1
kubectl get job repl -o jsonpath='{.status}'
kubectl delete job repl --wait=false
sleep 1
kubectl get jobs,pods -l job-name=repl
sleep 7
kubectl get jobs,pods
kubectl get events --field-selector involvedObject.kind=Job -o custom-columns=T:.type,R:.reason,O:.involvedObject.name,M:.message
