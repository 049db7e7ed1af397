#!/bin/bash
kubectl create namespace s-156
kubectl config set-context --current --namespace=s-156
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl label namespace s-156 tier=front
kubectl create namespace s-156-other
kubectl label namespace s-156-other tier=back
kubectl label node w1-k8s zone=a
kubectl label node w2-k8s zone=b
kubectl label node w3-k8s zone=b
kubectl apply -f other.yaml
sleep 2
kubectl apply -f near.yaml
sleep 2.5
kubectl get pods -o wide
kubectl get pods --field-selector status.phase=Pending -o jsonpath='{range .items[*]}{.metadata.name}{": "}{.status.conditions[0].message}{"\n"}{end}'
kubectl apply -f keys.yaml
kubectl rollout status deployment/keyed --timeout=15s
kubectl set image deployment/keyed nginx=nginx:1.26
kubectl rollout status deployment/keyed --timeout=15s
kubectl get pods -l app=keyed -o custom-columns=N:.spec.nodeName,I:.spec.containers[0].image --sort-by=.spec.nodeName
kubectl get pods -l app=keyed -o jsonpath='{.items[0].spec.affinity}'
kubectl label namespace s-156-other tier=middle --overwrite
sleep 2
kubectl apply -f again.yaml
sleep 2
kubectl get pods -l kind=again -o wide
kubectl delete pod db -n s-156-other
sleep 3
kubectl get pods -o wide
kubectl get pods --field-selector status.phase=Pending -o jsonpath='{range .items[*]}{.metadata.name}{": "}{.status.conditions[0].message}{"\n"}{end}'
kubectl label pod cache -n s-156-other app=db --overwrite
sleep 2
kubectl get pods -o wide
kubectl delete namespace s-156-other --wait=false
kubectl apply -f wrong.yaml
kubectl get events --field-selector reason=FailedScheduling -o custom-columns=O:.involvedObject.name,M:.message
