#!/bin/bash
kubectl create namespace s-103
kubectl config set-context --current --namespace=s-103
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f sts.yaml
kubectl rollout status sts/web --timeout=30s
kubectl get pods --show-labels
kubectl patch sts web -p '{"spec":{"ordinals":{"start":2}}}'
sleep 4
kubectl get sts,pods
kubectl rollout status sts/web --timeout=30s
kubectl get sts web -o jsonpath='{.status}'
kubectl set image sts/web nginx=nginx:1.26
sleep 0.5
kubectl patch sts web -p '{"spec":{"ordinals":{"start":3}}}'
sleep 1
kubectl get pods
kubectl rollout status sts/web --timeout=30s
kubectl get pods -L apps.kubernetes.io/pod-index,controller-revision-hash
kubectl patch sts web -p '{"spec":{"updateStrategy":{"rollingUpdate":{"partition":4}}}}'
kubectl set image sts/web nginx=nginx:1.27
sleep 3
kubectl get pods -o custom-columns=NAME:.metadata.name,IMAGE:.spec.containers[0].image
kubectl get sts web -o jsonpath='{.status}'
kubectl patch sts web -p '{"spec":{"ordinals":{"start":-1}}}'
kubectl patch sts web --type=json -p '[{"op":"remove","path":"/spec/ordinals"}]'
sleep 5
kubectl get pods -o custom-columns=NAME:.metadata.name,IMAGE:.spec.containers[0].image
kubectl get sts web -o jsonpath='{.status}'
kubectl annotate pods -l app=web sim/terminate=slow
kubectl scale sts web --replicas=1
sleep 3
kubectl get sts,pods
kubectl scale sts web --replicas=3
sleep 2
kubectl get sts,pods
sleep 6
kubectl get sts,pods
kubectl delete sts web --cascade=foreground --wait=false
sleep 1
kubectl get sts,pods
kubectl get sts web -o jsonpath='{.metadata.finalizers}'
sleep 8
kubectl get sts,pods
