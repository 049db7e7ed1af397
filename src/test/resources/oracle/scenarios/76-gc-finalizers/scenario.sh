#!/bin/bash
kubectl create namespace s-76
kubectl config set-context --current --namespace=s-76
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl create configmap owner --from-literal=a=b
U=$(kubectl get configmap owner -o jsonpath='{.metadata.uid}')
sed "s/UID/$U/" children.yaml > made.yaml
kubectl apply -f made.yaml
sleep 1
kubectl get configmaps
kubectl delete configmap owner --cascade=foreground --timeout=2s
kubectl get configmap owner -o jsonpath='{.metadata.finalizers} {.metadata.deletionTimestamp}'
kubectl get configmaps
kubectl patch configmap held --type=json -p '[{"op":"remove","path":"/metadata/finalizers"}]'
sleep 1.5
kubectl get configmaps
kubectl apply -f ghost.yaml
sleep 2
kubectl get configmaps
kubectl apply -f deploy.yaml
kubectl rollout status deployment/web --timeout=20s
kubectl delete deployment web --cascade=foreground --wait=false
sleep 0.2
kubectl get deploy,rs,pods
kubectl get deployment web -o jsonpath='{.metadata.finalizers}'
sleep 2
kubectl get deploy,rs,pods
kubectl apply -f deploy.yaml
kubectl rollout status deployment/web --timeout=20s
kubectl delete rs -l app=web --cascade=background
sleep 2.5
kubectl get deploy,rs,pods
kubectl apply -f fin.yaml
kubectl delete pod fin --wait=false
sleep 2
kubectl get pod fin
kubectl get pod fin -o jsonpath='{.metadata.finalizers} {.metadata.deletionGracePeriodSeconds} {.status.phase}'
kubectl patch pod fin -p '{"metadata":{"finalizers":["x.example.com/more"]}}'
kubectl patch pod fin -p '{"metadata":{"finalizers":null}}'
kubectl get pod fin
kubectl delete deployment web --cascade=wrong
kubectl delete deployment,rs,pods --all --cascade=orphan --wait=false
sleep 1
kubectl get deploy,rs,pods
