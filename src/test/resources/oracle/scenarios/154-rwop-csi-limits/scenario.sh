#!/bin/bash
kubectl create namespace s-154
kubectl config set-context --current --namespace=s-154
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f csi.yaml
kubectl apply -f classes.yaml -f pvs.yaml
kubectl apply -f claims.yaml
sleep 2
kubectl get pvc
kubectl apply -f users.yaml
sleep 3
kubectl get pods -o wide
kubectl get pods --field-selector status.phase=Pending -o jsonpath='{range .items[*]}{.metadata.name}{": "}{.status.conditions[0].message}{"\n"}{end}'
kubectl delete pod u1
sleep 3
kubectl get pods -o wide
kubectl patch csinode w1-k8s --type=json -p '[{"op":"replace","path":"/spec/drivers","value":[{"name":"csi.example.com","nodeID":"w1","topologyKeys":[],"allocatable":{"count":3}}]}]'
sleep 1
kubectl get pods -o wide
kubectl apply -f rwop.yaml
sleep 2
kubectl get pods -o wide
kubectl get pods --field-selector status.phase=Pending -o jsonpath='{range .items[*]}{.metadata.name}{": "}{.status.conditions[0].message}{"\n"}{end}'
kubectl apply -f rwophigh.yaml
sleep 3
kubectl get pods -o wide
kubectl get events --field-selector reason=Preempted -o custom-columns=O:.involvedObject.name,M:.message
kubectl delete pod only-high
sleep 3
kubectl get pods -o wide
kubectl delete csidriver strict.example.com
sleep 2
kubectl get pods strict -o wide
