#!/bin/bash
kubectl create namespace s-87
kubectl config set-context --current --namespace=s-87
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl label node w1-k8s zone=a
kubectl label node w2-k8s zone=a
kubectl label node w3-k8s zone=b
kubectl apply -f first.yaml
sleep 2
kubectl get pods -o wide
kubectl apply -f repel.yaml
sleep 2
kubectl get pods -o custom-columns=NAME:.metadata.name,NODE:.spec.nodeName
kubectl apply -f refused.yaml
sleep 2
kubectl get pod refused -o jsonpath='{.status.conditions[0].message}'
kubectl delete pod repel
sleep 3
kubectl get pod refused -o custom-columns=NAME:.metadata.name,NODE:.spec.nodeName
kubectl apply -f domains.yaml
sleep 2
kubectl get deploy domains
kubectl get pods -l app=domains -o jsonpath='{range .items[*]}{.status.conditions[?(@.type=="PodScheduled")].message}{"\n"}{end}'
kubectl label node m-k8s zone=c
kubectl patch deployment domains --type=json -p '[{"op":"add","path":"/spec/template/spec/tolerations","value":[{"operator":"Exists"}]}]'
kubectl rollout status deployment/domains --timeout=15s
kubectl get deploy domains
kubectl apply -f keys.yaml
kubectl rollout status deployment/keys --timeout=20s
kubectl set image deployment/keys nginx=nginx:1.26
kubectl rollout status deployment/keys --timeout=20s
kubectl get pods -l app=keys -o custom-columns=IMAGE:.spec.containers[0].image,PHASE:.status.phase
kubectl get pods -l app=keys -o jsonpath='{.items[0].spec.topologySpreadConstraints}'
kubectl apply -f wrong.yaml
kubectl get events --field-selector reason=FailedScheduling -o custom-columns=O:.involvedObject.kind,M:.message
