#!/bin/bash
kubectl create namespace s-90
kubectl config set-context --current --namespace=s-90
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f classes.yaml
kubectl apply -f quotas.yaml
sleep 0.5
kubectl apply -f pods.yaml
kubectl get quota -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.status}{"\n"}{end}'
kubectl describe quota prio
kubectl create deployment a --image=nginx:1.25
kubectl create deployment b --image=nginx:1.25
kubectl create job j --image=busybox:1.36 -- date
sleep 3
kubectl get quota counts -o jsonpath='{.status.used}'
kubectl delete pod normal high
sleep 1
kubectl get quota -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.status.used}{"\n"}{end}'
kubectl patch quota counts -p '{"spec":{"hard":{"count/deployments.apps":"0","pods":"1"}}}'
sleep 0.5
kubectl get quota counts
kubectl scale deployment a --replicas=3
sleep 2
kubectl get deploy a
kubectl get rs -o jsonpath='{.items[0].status}'
kubectl run bare --image=nginx:1.25
kubectl patch quota compute --type=json -p '[{"op":"remove","path":"/spec/hard/limits.memory"}]'
sleep 0.5
kubectl run bare --image=nginx:1.25
kubectl get quota compute -o jsonpath='{.status}'
kubectl patch quota compute -p '{"spec":{"scopes":["BestEffort"]}}'
kubectl create quota made --hard=cpu=1,count/widgets.example.com=2 --scopes=BestEffort
kubectl create quota made --hard=pods=2 --scopes=NotTerminating
kubectl apply -f wrong.yaml
kubectl delete quota counts compute
sleep 20
kubectl get deploy a
kubectl get quota
