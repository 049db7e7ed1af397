#!/bin/bash
kubectl create namespace s-82
kubectl config set-context --current --namespace=s-82
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f stray.yaml
kubectl apply -f rc.yaml
sleep 3
kubectl get rc,pods --show-labels
kubectl get rc web -o jsonpath='{.spec.selector} {.status}'
kubectl scale rc web --replicas=5
sleep 2
kubectl get rc -o wide
P=$(kubectl get pods -o jsonpath='{.items[0].metadata.name}')
kubectl annotate pod $P sim/ready=false
sleep 1
kubectl scale rc web --replicas=4
sleep 2
kubectl get rc,pods
kubectl patch rc web -p '{"spec":{"minReadySeconds":3,"template":{"spec":{"containers":[{"name":"c","image":"nginx:1.26"}]}}}}'
kubectl delete pod -l app=web --field-selector metadata.name!=stray --wait=false
sleep 2
kubectl get rc web -o jsonpath='{.status}'
sleep 4
kubectl get rc web -o jsonpath='{.status}'
kubectl describe rc web
kubectl apply -f pdb.yaml
sleep 1
kubectl get pdb
kubectl rollout status rc/web
kubectl rollout history rc/web
kubectl set image rc/web c=nginx:1.27
kubectl patch rc web -p '{"spec":{"selector":{"app":"other"}}}'
kubectl delete rc web --cascade=orphan
sleep 1
kubectl get pods -o jsonpath='{range .items[*]}{.metadata.ownerReferences}{"\n"}{end}'
kubectl apply -f rs.yaml
sleep 2
kubectl get rs,pods
kubectl get pdb
kubectl delete rs web
sleep 1.5
kubectl get pods
kubectl create -f rc.yaml --dry-run=server -o jsonpath='{.spec.selector}'
