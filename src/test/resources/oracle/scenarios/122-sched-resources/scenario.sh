#!/bin/bash
kubectl create namespace s-122
kubectl config set-context --current --namespace=s-122
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl patch node w1-k8s --subresource=status -p '{"status":{"capacity":{"example.com/gpu":"2"},"allocatable":{"example.com/gpu":"2"}}}'
kubectl patch node w2-k8s --subresource=status -p '{"status":{"capacity":{"example.com/gpu":"1"},"allocatable":{"example.com/gpu":"1","pods":"3"}}}'
kubectl apply -f gpus.yaml
sleep 2
kubectl get pods -o wide
kubectl get pods --field-selector status.phase=Pending -o jsonpath='{range .items[*]}{.metadata.name}{": "}{.status.conditions[0].message}{"\n"}{end}'
kubectl describe node w1-k8s
kubectl delete pod gpu-1
sleep 2
kubectl get pods -o wide
kubectl apply -f more.yaml
sleep 2
kubectl get pods -o wide
kubectl get pods --field-selector status.phase=Pending -o jsonpath='{range .items[*]}{.metadata.name}{": "}{.status.conditions[0].message}{"\n"}{end}'
kubectl patch node w3-k8s --subresource=status -p '{"status":{"allocatable":{"cpu":"100m"}}}'
kubectl apply -f shrunk.yaml
sleep 1.5
kubectl get pods shrunk -o jsonpath='{.spec.nodeName} {.status.conditions[0].message}'
kubectl patch node w3-k8s --subresource=status -p '{"status":{"allocatable":{"cpu":"4"}}}'
sleep 1.5
kubectl get pods shrunk -o wide
kubectl apply -f other.yaml
sleep 1
kubectl get pods other -o jsonpath='{.status}'
kubectl patch pod other -p '{"spec":{"schedulerName":"default-scheduler"}}'
kubectl create --raw /api/v1/namespaces/s-122/pods/other/binding -f bind.json
kubectl create --raw /api/v1/namespaces/s-122/pods/nope/binding -f bind.json
kubectl create --raw /api/v1/namespaces/s-122/pods/other/binding -f bindwrong.json
sleep 2
kubectl get pods other -o wide
kubectl describe pod gpu-big
kubectl get events --field-selector reason=FailedScheduling -o custom-columns=P:.involvedObject.name,M:.message
kubectl apply -f wrong.yaml
