#!/bin/bash
kubectl create namespace s-84
kubectl config set-context --current --namespace=s-84
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f web.yaml
kubectl rollout status deployment/web --timeout=20s
kubectl apply -f sts.yaml
kubectl rollout status sts/db --timeout=20s
kubectl apply -f job.yaml
sleep 0.5
kubectl apply -f done.yaml
sleep 2
kubectl get pods -o wide --sort-by=.spec.nodeName
kubectl drain w1-k8s --dry-run=client
kubectl drain w1-k8s --timeout=20s
kubectl get nodes
kubectl get pods -o wide --sort-by=.spec.nodeName
kubectl annotate pods -l app=web sim/terminate=slow
kubectl drain w2-k8s --timeout=2s
kubectl get pods -o wide --sort-by=.spec.nodeName
sleep 5
kubectl drain w2-k8s --grace-period=0 --timeout=10s
kubectl drain w2-k8s --skip-wait-for-delete-timeout=1 --timeout=10s
kubectl uncordon w1-k8s
sleep 3
kubectl get pods -o wide --sort-by=.spec.nodeName
kubectl delete deployment web --cascade=orphan
kubectl delete rs -l app=web --cascade=orphan
sleep 1
kubectl drain w1-k8s w3-k8s --pod-selector='app=web'
kubectl drain w1-k8s w3-k8s --pod-selector='app=web' --force --timeout=20s
kubectl get pods -o wide
kubectl get nodes
kubectl apply -f web.yaml
sleep 2
kubectl get deploy,pods
kubectl get deployment web -o jsonpath='{.status.conditions}'
kubectl uncordon w1-k8s
sleep 3
kubectl uncordon w2-k8s w3-k8s
sleep 2
kubectl get deploy,pods -o wide
kubectl drain w1-k8s --chunk-size=1 --delete-local-data
kubectl drain
kubectl drain w1-k8s -l a=b
kubectl uncordon w1-k8s
