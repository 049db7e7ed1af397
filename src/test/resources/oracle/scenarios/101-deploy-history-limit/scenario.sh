#!/bin/bash
kubectl create namespace s-101
kubectl config set-context --current --namespace=s-101
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f deploy.yaml
kubectl rollout status deployment/web --timeout=30s
kubectl annotate deployment web kubernetes.io/change-cause=first
kubectl set image deployment/web nginx=nginx:1.26
kubectl annotate deployment web kubernetes.io/change-cause=second --overwrite
kubectl rollout status deployment/web --timeout=30s
kubectl set image deployment/web nginx=nginx:1.27
kubectl rollout status deployment/web --timeout=30s
kubectl rollout history deployment/web
kubectl set image deployment/web nginx=nginx:1.28
kubectl rollout status deployment/web --timeout=30s
sleep 1
kubectl get rs
kubectl rollout history deployment/web
kubectl rollout history deployment/web --revision=1
kubectl rollout history deployment/web --revision=3
kubectl rollout undo deployment/web --to-revision=1
kubectl rollout undo deployment/web --to-revision=3 --dry-run=client
kubectl rollout undo deployment/web --to-revision=3
kubectl rollout status deployment/web --revision=9 --timeout=5s
kubectl rollout status deployment/web --timeout=30s
kubectl rollout history deployment/web
kubectl patch deployment web -p '{"spec":{"revisionHistoryLimit":0}}'
sleep 1
kubectl get rs
kubectl rollout undo deployment/web
kubectl rollout restart deployment/web
kubectl rollout restart deployment/web
kubectl rollout status deployment/web --timeout=30s
sleep 1
kubectl get rs
kubectl rollout history deployment/web
kubectl scale deployment web --replicas=1 --current-replicas=5
kubectl scale deployment web --replicas=1 --current-replicas=3
kubectl scale deployment web --replicas=-1
sleep 2
kubectl annotate deployment web deployment.kubernetes.io/revision=40 --overwrite
sleep 1
kubectl rollout restart deployment/web
kubectl rollout status deployment/web --timeout=30s
kubectl get rs -o jsonpath='{range .items[*]}{.metadata.annotations}{"\n"}{end}'
kubectl get deployment web -o jsonpath='{.metadata.annotations.deployment\.kubernetes\.io/revision} {.status}'
kubectl get events --field-selector reason=ScalingReplicaSet --sort-by=.metadata.creationTimestamp -o custom-columns=C:.count,M:.message
