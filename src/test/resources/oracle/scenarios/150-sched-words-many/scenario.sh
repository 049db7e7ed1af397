#!/bin/bash
kubectl create namespace s-150
kubectl config set-context --current --namespace=s-150
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl create --validate=false -f nodes.yaml
sleep 2
kubectl get nodes -l pool=150 -L zone
kubectl cordon s150-c2
kubectl apply -f fill.yaml
sleep 2
kubectl apply -f pods.yaml
sleep 2
kubectl get pods -o wide
kubectl get pods --field-selector status.phase=Pending -o jsonpath='{range .items[*]}{.metadata.name}{": "}{.status.conditions[0].message}{"\n"}{end}'
kubectl taint node s150-a1 side-
sleep 2
kubectl get pods -o wide
kubectl label node s150-b1 disk=ssd --overwrite
sleep 2
kubectl get pods -o wide
kubectl create --validate=false -f late.yaml
sleep 2
kubectl get pods -o wide
kubectl delete node s150-b2
sleep 1
kubectl patch node s150-a2 --subresource=status -p '{"status":{"allocatable":{"memory":"64Gi"}}}'
sleep 2
kubectl get pods -o wide
kubectl patch pod toomuch -p '{"spec":{"tolerations":[{"key":"side","operator":"Exists"}]}}'
sleep 2
kubectl get pods --field-selector status.phase=Pending -o jsonpath='{range .items[*]}{.metadata.name}{": "}{.status.conditions[0].message}{"\n"}{end}'
kubectl delete pod fill-a fill-b
sleep 3
kubectl get pods -o wide
kubectl describe pod toomuch
kubectl get events --field-selector reason=FailedScheduling -o custom-columns=P:.involvedObject.name,M:.message
