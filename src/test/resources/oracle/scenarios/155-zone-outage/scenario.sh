#!/bin/bash
kubectl create namespace s-155
kubectl config set-context --current --namespace=s-155
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl create --validate=false -f nodes.yaml
sleep 2
kubectl apply -f pods.yaml
sleep 2.5
kubectl get pods -o wide
kubectl label node s155-b1 sim-dead=true
sleep 9
kubectl get nodes -l pool=155
kubectl get node s155-b1 -o jsonpath='{.spec.taints}'
kubectl label node s155-b2 sim-dead=true
sleep 9
kubectl get nodes -l pool=155
kubectl get nodes -l pool=155 -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.spec.taints[*].key}{"\n"}{end}'
kubectl get pods -o wide
kubectl label node s155-b3 sim-dead=true
sleep 14
kubectl get nodes -l pool=155 -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.spec.taints[*].key}{" "}{.spec.taints[*].effect}{"\n"}{end}'
kubectl get pods -o wide
kubectl label node s155-b1 s155-b2 s155-b3 sim-dead-
sleep 5
kubectl get nodes -l pool=155 -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.spec.taints[*].key}{"\n"}{end}'
kubectl get pods -o wide
kubectl get events --field-selector reason=TaintManagerEviction -o custom-columns=O:.involvedObject.name,M:.message
