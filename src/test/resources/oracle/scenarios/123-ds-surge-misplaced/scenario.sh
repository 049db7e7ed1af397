#!/bin/bash
kubectl create namespace s-123
kubectl config set-context --current --namespace=s-123
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f ds.yaml
sleep 3
kubectl taint node w3-k8s team=x:NoSchedule
sleep 1
kubectl get ds agent -o jsonpath='{.status}'
kubectl set image ds/agent c=agent:2.0
sleep 0.7
kubectl get pods -o custom-columns=IMAGE:.spec.containers[0].image,PHASE:.status.phase --sort-by=.spec.containers[0].image
sleep 4
kubectl get pods -o custom-columns=IMAGE:.spec.containers[0].image,PHASE:.status.phase --sort-by=.spec.containers[0].image
kubectl get ds agent -o jsonpath='{.status}'
kubectl rollout status ds/agent --timeout=5s
kubectl taint node w3-k8s team-
kubectl rollout status ds/agent --timeout=20s
kubectl get ds agent
kubectl taint node w2-k8s team=x:NoSchedule
kubectl annotate pods -l app=agent sim/ready=false
sleep 1
kubectl set image ds/agent c=agent:3.0
sleep 0.7
kubectl get pods -o custom-columns=IMAGE:.spec.containers[0].image,PHASE:.status.phase --sort-by=.spec.containers[0].image
kubectl rollout status ds/agent --timeout=20s
kubectl get ds agent -o jsonpath='{.status}'
kubectl set image ds/agent c=agent:bad
sleep 4
kubectl get pods -o custom-columns=IMAGE:.spec.containers[0].image,PHASE:.status.phase --sort-by=.spec.containers[0].image
kubectl get ds agent
kubectl taint node w2-k8s team-
sleep 3
kubectl get pods -o custom-columns=IMAGE:.spec.containers[0].image,PHASE:.status.phase --sort-by=.spec.containers[0].image
kubectl rollout undo ds/agent
kubectl rollout status ds/agent --timeout=20s
kubectl get ds,pods
kubectl rollout history ds/agent
kubectl describe ds agent
