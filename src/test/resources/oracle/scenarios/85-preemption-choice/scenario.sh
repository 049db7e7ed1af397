#!/bin/bash
kubectl create namespace s-85
kubectl config set-context --current --namespace=s-85
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f classes.yaml
kubectl apply -f low.yaml
sleep 2
kubectl apply -f third.yaml
sleep 2
kubectl get pods -o wide
kubectl apply -f pdb.yaml
sleep 1
kubectl apply -f mid.yaml
sleep 3
kubectl get pods -o wide
kubectl get events --field-selector reason=Preempted -o custom-columns=O:.involvedObject.name,M:.message
kubectl apply -f slow.yaml
kubectl delete pod low-2
sleep 3
kubectl get pods -o wide
kubectl apply -f high.yaml
sleep 1.5
kubectl get pods -o wide
kubectl get pod high -o jsonpath='{.status.nominatedNodeName}'
kubectl apply -f top.yaml
sleep 1.5
kubectl get pods -o wide
kubectl get pods high top -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.status.nominatedNodeName}{" "}{.status.conditions[0].reason}{"\n"}{end}'
sleep 7
kubectl get pods -o wide
kubectl get pods high top -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.status.nominatedNodeName}{" "}{.status.conditions[0].message}{"\n"}{end}'
kubectl apply -f never.yaml
sleep 1
kubectl get pod never -o jsonpath='{.status.conditions[0].message}'
kubectl get events --field-selector reason=FailedScheduling -o custom-columns=O:.involvedObject.name,M:.message
kubectl apply -f port.yaml
sleep 3
kubectl get pods -o wide
kubectl get pod portlow -o jsonpath='{.status.conditions}'
