#!/bin/bash
kubectl create namespace s-60
kubectl config set-context --current --namespace=s-60
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f sts.yaml
sleep 2
kubectl get sts,pods,pvc
kubectl describe pod web-0
kubectl apply -f sc.yaml -f pvs.yaml
sleep 5
kubectl get sts,pods,pvc
kubectl apply -f foreign.yaml
kubectl scale sts web --replicas=3
sleep 4
kubectl get sts,pods,pvc
kubectl delete pod web-0 --wait=false
kubectl delete pvc data-web-0 --wait=false
sleep 0.2
kubectl get pods,pvc
sleep 4
kubectl get pods,pvc
kubectl get events --field-selector involvedObject.kind=StatefulSet -o custom-columns=T:.type,R:.reason,M:.message
kubectl apply -f toolong.yaml
kubectl apply -f wrong.yaml
kubectl delete sts web
sleep 1
kubectl get pods,pvc
