#!/bin/bash
kubectl create namespace s-80
kubectl config set-context --current --namespace=s-80
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f rs.yaml -f pdb1.yaml -f pdb2.yaml
sleep 2
kubectl get rs,pods,pdb
P=$(kubectl get pods -l tier=x -o jsonpath='{.items[0].metadata.name}')
kubectl delete pod $P
sleep 2
kubectl get pdb
kubectl get events --field-selector involvedObject.kind=PodDisruptionBudget -o custom-columns=R:.reason,M:.message
kubectl patch rs web -p '{"spec":{"template":{"spec":{"containers":[{"name":"nginx","image":"nginx:1.26"}]}}}}'
sleep 1
kubectl get rs -o wide
kubectl scale rs web --replicas=6
sleep 2
kubectl get pods -o custom-columns=I:.spec.containers[0].image --sort-by=.spec.containers[0].image
kubectl patch rs web -p '{"spec":{"minReadySeconds":3}}'
kubectl scale rs web --replicas=7
sleep 2
kubectl get rs
sleep 2
kubectl get rs web -o jsonpath='{.status}'
kubectl apply -f rc.yaml
sleep 2
kubectl get rc
kubectl describe rc old
kubectl scale rc old --replicas=1 --current-replicas=3
kubectl scale rc old --replicas=1 --current-replicas=2
kubectl autoscale rs web --min=2 --max=4
kubectl expose rs web --port=80
kubectl delete pdb one
kubectl apply -f badpdb.yaml
kubectl get pdb
kubectl rollout status rs/web
kubectl delete rs web --cascade=orphan
kubectl delete rc old
sleep 1
kubectl get pods
