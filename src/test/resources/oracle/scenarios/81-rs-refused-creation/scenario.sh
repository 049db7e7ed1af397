#!/bin/bash
kubectl create namespace s-81
kubectl config set-context --current --namespace=s-81
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f quota.yaml
sleep 0.5
kubectl apply -f rs.yaml
sleep 2
kubectl get rs,pods
kubectl get rs web -o jsonpath='{.status}'
kubectl describe rs web
kubectl delete quota pods
sleep 1
kubectl scale rs web --replicas=6
sleep 3
kubectl get rs,pods
kubectl get rs web -o jsonpath='{.status}'
kubectl annotate pods -l app=web sim/terminate=slow
kubectl scale rs web --replicas=4
sleep 1
kubectl get rs web -o jsonpath='{.status}'
kubectl get pods
sleep 7
kubectl get rs web -o jsonpath='{.status}'
P=$(kubectl get pods -o jsonpath='{.items[0].metadata.name}')
kubectl patch pod $P -p '{"metadata":{"finalizers":["example.com/keep"],"annotations":{"controller.kubernetes.io/pod-deletion-cost":"many"}}}'
kubectl delete pod $P --grace-period=0 --force
sleep 2
kubectl get pods
kubectl patch pod $P -p '{"metadata":{"finalizers":null}}'
sleep 1
kubectl get pods
kubectl patch rs web -p '{"spec":{"selector":{"matchLabels":{"app":"x"}}}}'
kubectl apply -f wrong.yaml
kubectl apply -f nosa.yaml
sleep 1
kubectl get rs nosa -o jsonpath='{.status}'
kubectl create serviceaccount late
sleep 4
kubectl get rs,pods
kubectl get events --field-selector involvedObject.kind=ReplicaSet -o custom-columns=T:.type,R:.reason,O:.involvedObject.name,C:.count,M:.message
kubectl delete rs --all
sleep 1
kubectl get rs,pods
