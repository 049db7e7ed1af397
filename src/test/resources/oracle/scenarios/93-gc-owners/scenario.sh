#!/bin/bash
kubectl create namespace s-93
kubectl config set-context --current --namespace=s-93
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f owners.yaml
A=$(kubectl get configmap owner-a -o jsonpath='{.metadata.uid}')
B=$(kubectl get configmap owner-b -o jsonpath='{.metadata.uid}')
C=$(kubectl get clusterrole s93-owner -o jsonpath='{.metadata.uid}')
kubectl create configmap both --from-literal=a=b
kubectl patch configmap both -p '{"metadata":{"ownerReferences":[{"apiVersion":"v1","kind":"ConfigMap","name":"owner-a","uid":"'$A'"},{"apiVersion":"v1","kind":"ConfigMap","name":"owner-b","uid":"'$B'"}]}}'
kubectl create configmap renamed --from-literal=a=b
kubectl patch configmap renamed -p '{"metadata":{"ownerReferences":[{"apiVersion":"v1","kind":"ConfigMap","name":"other-name","uid":"'$A'"}]}}'
kubectl create configmap global --from-literal=a=b
kubectl patch configmap global -p '{"metadata":{"ownerReferences":[{"apiVersion":"rbac.authorization.k8s.io/v1","kind":"ClusterRole","name":"s93-owner","uid":"'$C'"}]}}'
kubectl create clusterrole s93-child --verb=get --resource=pods
kubectl patch clusterrole s93-child -p '{"metadata":{"ownerReferences":[{"apiVersion":"v1","kind":"ConfigMap","name":"owner-a","uid":"'$A'"}]}}'
kubectl create configmap odd --from-literal=a=b
kubectl patch configmap odd -p '{"metadata":{"ownerReferences":[{"apiVersion":"v1","kind":"Unknown","name":"x","uid":"'$A'"}]}}'
sleep 2
kubectl get configmaps
kubectl delete configmap owner-a
sleep 2
kubectl get configmaps
kubectl get configmap both -o jsonpath='{.metadata.ownerReferences[*].name}'
kubectl delete clusterrole s93-owner
sleep 1
kubectl get configmaps
kubectl create configmap blocks --from-literal=a=b
kubectl patch configmap blocks -p '{"metadata":{"finalizers":["example.com/slow"],"ownerReferences":[{"apiVersion":"v1","kind":"ConfigMap","name":"owner-b","uid":"'$B'","blockOwnerDeletion":true}]}}'
kubectl delete configmap owner-b --cascade=foreground --wait=false
sleep 1
kubectl get configmaps
kubectl get configmap owner-b blocks -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.metadata.finalizers}{" "}{.metadata.deletionTimestamp}{"\n"}{end}'
kubectl patch configmap blocks -p '{"metadata":{"finalizers":null}}'
sleep 1
kubectl get configmaps
kubectl create configmap last --from-literal=a=b
kubectl patch configmap last -p '{"metadata":{"finalizers":["orphan","foregroundDeletion"]}}'
kubectl delete configmap last --wait=false
sleep 1
kubectl get configmaps
kubectl patch configmap odd -p '{"metadata":{"ownerReferences":[{"apiVersion":"v1","kind":"ConfigMap","name":"a","uid":"1","controller":true},{"apiVersion":"v1","kind":"ConfigMap","name":"b","uid":"2","controller":true}]}}'
kubectl patch configmap odd -p '{"metadata":{"ownerReferences":[{"apiVersion":"v1","kind":"Event","name":"a","uid":""}]}}'
kubectl get events -o custom-columns=T:.type,R:.reason,O:.involvedObject.name,K:.involvedObject.kind
kubectl get clusterrole s93-child
