#!/bin/bash
kubectl create namespace s-161
kubectl config set-context --current --namespace=s-161
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl label namespace s-161 tier=front
kubectl apply -f waiting.yaml
sleep 2.5
kubectl apply -f friend.yaml
sleep 3
kubectl get pods -o wide
kubectl label pod stranger app=friend
sleep 3
kubectl get pods -o wide
kubectl apply -f avoiding.yaml
sleep 2
kubectl get pods -o wide
kubectl delete pod friend
sleep 3
kubectl get pods -o wide
kubectl label namespace s-161 tier=back --overwrite
sleep 1
kubectl label pod selected a=b
sleep 2
kubectl get pods -o wide
kubectl get events --field-selector reason=FailedScheduling -o custom-columns=P:.involvedObject.name,C:.series.count,M:.message
