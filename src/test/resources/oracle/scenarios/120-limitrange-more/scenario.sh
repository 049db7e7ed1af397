#!/bin/bash
kubectl create namespace s-120
kubectl config set-context --current --namespace=s-120
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f ranges.yaml
kubectl describe limitrange
kubectl apply -f pods.yaml
kubectl get pods -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.spec.initContainers[*].resources}{" "}{.spec.containers[*].resources}{" "}{.spec.resources}{" "}{.status.qosClass}{"\n"}{end}'
kubectl get pods -o jsonpath='{range .items[*]}{.metadata.annotations.kubernetes\.io/limit-ranger}{"\n"}{end}'
kubectl apply -f quota.yaml
sleep 0.5
kubectl apply -f more.yaml
kubectl describe quota q
kubectl apply -f claims.yaml
kubectl create deployment big --image=nginx:1.25 --replicas=2
kubectl set resources deployment/big --requests=cpu=3
sleep 2
kubectl get deploy,rs
kubectl get events --field-selector reason=FailedCreate -o custom-columns=M:.message
kubectl set resources deployment/big --limits=cpu=100m,memory=64Mi --requests=cpu=100m,memory=32Mi
kubectl rollout status deployment/big --timeout=10s
kubectl describe quota q
kubectl patch limitrange containers --type=json -p '[{"op":"remove","path":"/spec/limits/0/default"}]'
kubectl run after --image=nginx:1.25
kubectl get pod after -o jsonpath='{.spec.containers[*].resources}'
kubectl patch pod plain --subresource=resize -p '{"spec":{"containers":[{"name":"c","resources":{"requests":{"cpu":"3"},"limits":{"cpu":"3"}}}]}}'
kubectl delete limitrange containers
kubectl run last --image=nginx:1.25
kubectl apply -f wrong.yaml
