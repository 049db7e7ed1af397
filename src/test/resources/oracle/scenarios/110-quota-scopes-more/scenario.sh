#!/bin/bash
kubectl create namespace s-110
kubectl config set-context --current --namespace=s-110
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f classes.yaml -f quotas.yaml
sleep 0.5
kubectl apply -f pods.yaml
sleep 1
kubectl get quota
kubectl get quota -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.status.used}{"\n"}{end}'
kubectl describe quota
kubectl apply -f over.yaml
kubectl apply -f services.yaml
kubectl apply -f claims.yaml
kubectl patch svc np -p '{"spec":{"type":"ClusterIP"}}'
kubectl patch svc plain -p '{"spec":{"type":"LoadBalancer"}}'
kubectl create configmap a --from-literal=a=b
kubectl create configmap b --from-literal=a=b
kubectl create secret generic s --from-literal=a=b
kubectl create -f deploy.yaml
sleep 2
kubectl get deploy,rs
kubectl get rs -o jsonpath='{.items[0].status.conditions}'
kubectl get quota counts -o jsonpath='{.status}'
kubectl patch pod short -p '{"spec":{"activeDeadlineSeconds":50}}'
kubectl patch pod besteffort -p '{"spec":{"activeDeadlineSeconds":500}}'
sleep 1
kubectl get quota -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.status.used}{"\n"}{end}'
kubectl delete pod short besteffort
sleep 6
kubectl get quota -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.status.used}{"\n"}{end}'
kubectl patch quota counts --type=merge -p '{"spec":{"hard":{"count/configmaps":"1"}}}'
kubectl create configmap c --from-literal=a=b
sleep 1
kubectl describe quota counts
kubectl get events --field-selector reason=FailedCreate -o custom-columns=O:.involvedObject.kind,M:.message
kubectl apply -f wrong.yaml
kubectl delete quota --all
kubectl create configmap d --from-literal=a=b
