#!/bin/bash
kubectl create namespace s-79
kubectl config set-context --current --namespace=s-79
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply --server-side -f cm.yaml
kubectl apply --server-side --field-manager=other -f cm2.yaml
kubectl apply --server-side --field-manager=other --force-conflicts -f cm2.yaml
kubectl apply --server-side -f cm.yaml
kubectl get configmap shared -o yaml --show-managed-fields
kubectl apply --server-side --field-manager=other -f cm3.yaml
kubectl get configmap shared -o jsonpath='{.data}'
kubectl apply -f deploy.yaml
kubectl apply --server-side -f deploy.yaml
kubectl apply --server-side --field-manager=hpa -f replicas.yaml
kubectl scale deployment web --replicas=5
kubectl apply --server-side -f deploy.yaml
kubectl apply --server-side --force-conflicts -f deploy.yaml
kubectl get deployment web -o jsonpath='{.metadata.managedFields[*].manager}'
kubectl apply --server-side --dry-run=server -f replicas.yaml
kubectl apply --server-side -f wrong.yaml
kubectl apply view-last-applied deployment/web
kubectl label deployment web team=a
kubectl apply -f deploy2.yaml
kubectl get deployment web -o jsonpath='{.metadata.labels} {.spec.replicas} {.spec.template.spec.containers[*].name}'
kubectl diff -f deploy.yaml
kubectl replace -f cm.yaml
kubectl patch configmap shared --type=merge -p '{"data":{"z":"1"}}' --field-manager=patcher
kubectl apply --server-side --field-manager=third -f cm4.yaml
kubectl create configmap made --from-literal=a=b --save-config
kubectl apply --prune -l app=none -f cm.yaml
