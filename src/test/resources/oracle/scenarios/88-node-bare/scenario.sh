#!/bin/bash
kubectl create namespace s-88
kubectl config set-context --current --namespace=s-88
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl create --validate=false -f node.yaml
sleep 1
kubectl get nodes
kubectl get node s88-bare -o jsonpath='{.spec} {.status}'
kubectl apply -f pods.yaml
sleep 3
kubectl get pods -o wide
sleep 5
kubectl get nodes
kubectl get node s88-bare -o jsonpath='{.spec.taints} {.status.conditions}'
kubectl get pods -o wide
sleep 10
kubectl get pods -o wide
kubectl describe node s88-bare
kubectl describe pod pinned
kubectl get pod pinned -o jsonpath='{.status}'
sleep 38
kubectl get nodes
kubectl get node s88-bare -o jsonpath='{.spec.taints} {.status.conditions}'
sleep 8
kubectl get pods -o wide
kubectl describe node s88-bare
kubectl delete pod short forever --force
kubectl drain s88-bare --force --ignore-daemonsets --timeout=5s
kubectl get pods -o wide
kubectl label node s88-bare sim-dead-
sleep 6
kubectl get nodes
kubectl get pods -o wide
kubectl get node s88-bare -o jsonpath='{.spec.taints}'
kubectl uncordon s88-bare
sleep 4
kubectl get pods -o wide
kubectl delete node s88-bare
sleep 3
kubectl get pods -o wide
kubectl get events --field-selector involvedObject.kind=Node -o custom-columns=R:.reason,O:.involvedObject.name,M:.message
