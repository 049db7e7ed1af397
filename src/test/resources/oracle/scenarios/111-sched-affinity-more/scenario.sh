#!/bin/bash
kubectl create namespace s-111
kubectl config set-context --current --namespace=s-111
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl label node w1-k8s zone=a cores=8
kubectl label node w2-k8s zone=a cores=16
kubectl label node w3-k8s zone=b cores=x
kubectl apply -f base.yaml
sleep 2
kubectl get pods -o wide
kubectl apply -f more.yaml
sleep 3
kubectl get pods -o wide
kubectl get pods --field-selector status.phase=Pending -o jsonpath='{range .items[*]}{.metadata.name}{": "}{.status.conditions[0].message}{"\n"}{end}'
kubectl label node w1-k8s cores=32 --overwrite
sleep 2
kubectl get pods -o wide
kubectl delete pod anti
sleep 3
kubectl get pods -o wide
kubectl run follower --image=nginx:1.25 --labels=app=lonely
sleep 3
kubectl get pods -o wide
kubectl label namespace s-111 team=x
kubectl apply -f ns.yaml
sleep 2
kubectl get pods -l kind=ns -o wide
kubectl get pods --field-selector status.phase=Pending -o jsonpath='{range .items[*]}{.metadata.name}{": "}{.status.conditions[0].message}{"\n"}{end}'
kubectl label namespace s-111 team-
sleep 2
kubectl get pods -l kind=ns -o wide
kubectl describe pod conflicting
kubectl apply -f wrong.yaml
kubectl get events --field-selector reason=FailedScheduling --sort-by=.involvedObject.name -o custom-columns=P:.involvedObject.name,M:.message
