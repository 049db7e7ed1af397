#!/bin/bash
kubectl create namespace s-78
kubectl config set-context --current --namespace=s-78
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl create serviceaccount robot
kubectl apply -f pods.yaml
kubectl get pods -o custom-columns=N:.metadata.name,SA:.spec.serviceAccountName,V:.spec.volumes[*].name
kubectl apply -f missing.yaml
kubectl create token robot --duration=5m
kubectl label namespace s-78 pod-security.kubernetes.io/enforce=baseline pod-security.kubernetes.io/warn=restricted
kubectl apply -f priv.yaml
kubectl run plain --image=nginx:1.25
kubectl apply -f deploy.yaml
sleep 2
kubectl get deploy,rs
kubectl get rs -o jsonpath='{.items[0].status.conditions}'
kubectl label namespace s-78 pod-security.kubernetes.io/enforce=restricted --overwrite
kubectl label namespace s-78 pod-security.kubernetes.io/enforce=privleged --overwrite
kubectl apply -f restricted.yaml
kubectl run plain2 --image=nginx:1.25
kubectl apply -f missdeploy.yaml
sleep 1
kubectl get events --field-selector reason=FailedCreate -o custom-columns=O:.involvedObject.kind,M:.message
kubectl create serviceaccount nobody
sleep 3
kubectl get pods
kubectl delete serviceaccount default
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl get serviceaccounts
kubectl auth can-i create pods
kubectl auth can-i create pods --as=system:serviceaccount:s-78:robot
kubectl create rolebinding r --clusterrole=edit --serviceaccount=s-78:robot
kubectl auth can-i create pods --as=system:serviceaccount:s-78:robot
