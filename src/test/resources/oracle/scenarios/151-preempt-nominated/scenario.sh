#!/bin/bash
kubectl create namespace s-151
kubectl config set-context --current --namespace=s-151
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f classes.yaml
sleep 0.5
kubectl apply -f base.yaml
sleep 2
kubectl annotate pods -l role=slow sim/terminate=slow
kubectl apply -f high.yaml
sleep 1
kubectl get pods -o wide
kubectl get pod high -o jsonpath='{.status}'
kubectl apply -f polite.yaml
sleep 1
kubectl get pod polite -o jsonpath='{.status.conditions[0].message} {.status.nominatedNodeName}'
kubectl delete pod high
sleep 1
kubectl get pods -o wide
kubectl get pod polite -o jsonpath='{.status.conditions[0].message}'
sleep 6
kubectl get pods -o wide
kubectl apply -f mid.yaml
sleep 2
kubectl get pods -o wide
kubectl apply -f top.yaml
sleep 0.4
kubectl get pod top -o jsonpath='{.status.nominatedNodeName}'
kubectl apply -f high2.yaml
sleep 2
kubectl get pods -o wide
kubectl get pods -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.status.nominatedNodeName}{" "}{.status.conditions[0].message}{"\n"}{end}'
sleep 6
kubectl get pods -o wide
kubectl apply -f nofit.yaml
sleep 1
kubectl get pod nofit -o jsonpath='{.status}'
kubectl patch pod held -p '{"metadata":{"finalizers":["example.com/keep"]}}'
kubectl apply -f held.yaml
sleep 2
kubectl get pods -o wide
kubectl get pod wantsheld -o jsonpath='{.status.nominatedNodeName} {.status.conditions[0].message}'
kubectl patch pod held -p '{"metadata":{"finalizers":null}}'
sleep 2
kubectl get pods -o wide
kubectl get events --field-selector reason=Preempted -o custom-columns=O:.involvedObject.name,M:.message
kubectl get events --field-selector reason=FailedScheduling -o custom-columns=O:.involvedObject.name,M:.message
