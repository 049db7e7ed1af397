#!/bin/bash
kubectl create namespace s-71
kubectl config set-context --current --namespace=s-71
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f ds.yaml
kubectl rollout status ds/agent --timeout=20s
kubectl set image ds/agent c=agent:2.0
sleep 1
kubectl rollout status ds/agent --timeout=2s
kubectl get ds,pods -o wide
kubectl delete pod -l app=agent --field-selector spec.nodeName=w2-k8s
sleep 2
kubectl get pods -o custom-columns=NODE:.spec.nodeName,IMAGE:.spec.containers[0].image --sort-by=.spec.nodeName
kubectl get ds agent -o jsonpath='{.status}'
kubectl patch ds agent -p '{"spec":{"updateStrategy":{"type":"RollingUpdate","rollingUpdate":{"maxUnavailable":"67%"}}}}'
kubectl rollout status ds/agent --timeout=20s
kubectl rollout history ds/agent
kubectl rollout restart ds/agent
kubectl rollout status ds/agent --timeout=20s
kubectl get controllerrevisions
kubectl patch ds agent -p '{"spec":{"selector":{"matchLabels":{"app":"x"}}}}'
kubectl patch ds agent -p '{"spec":{"minReadySeconds":2}}'
kubectl set image ds/agent c=agent:3.0
sleep 3
kubectl get ds
kubectl rollout status ds/agent --timeout=30s
kubectl describe ds agent
P=$(kubectl get pods -l app=agent --field-selector spec.nodeName=w1-k8s -o jsonpath='{.items[0].metadata.name}')
kubectl label pod $P app=loose --overwrite
sleep 4
kubectl get pods --show-labels
kubectl delete ds agent --cascade=orphan
kubectl apply -f ds.yaml
sleep 2
kubectl get ds,pods --show-labels
