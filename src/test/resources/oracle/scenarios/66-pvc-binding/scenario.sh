#!/bin/bash
kubectl create namespace s-66
kubectl config set-context --current --namespace=s-66
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f sc.yaml
kubectl apply -f pvs.yaml
sleep 1
kubectl apply -f claims.yaml
sleep 2
kubectl get pvc
kubectl get pv s66-a s66-b s66-c s66-d
kubectl describe pvc named
kubectl describe pvc bysel
kubectl patch pvc bysel -p '{"spec":{"resources":{"requests":{"storage":"3Gi"}}}}'
kubectl patch pvc bysel -p '{"spec":{"resources":{"requests":{"storage":"500Mi"}}}}'
kubectl patch pvc bysel -p '{"spec":{"storageClassName":"other"}}'
kubectl apply -f pod.yaml
sleep 3
kubectl get pods
kubectl delete pvc named --wait=false
sleep 1
kubectl get pvc
kubectl describe pvc named
kubectl delete pod user missing
sleep 2
kubectl get pvc
kubectl get pv s66-a s66-b s66-c s66-d
kubectl describe pv s66-a
kubectl patch pv s66-a --type=json -p '[{"op":"remove","path":"/spec/claimRef"}]'
sleep 1
kubectl get pv s66-a
kubectl patch pv s66-b -p '{"spec":{"capacity":{"storage":"9Gi"}}}'
kubectl patch pv s66-b -p '{"spec":{"hostPath":{"path":"/other"}}}'
kubectl delete pv s66-b --wait=false
sleep 1
kubectl get pv s66-b
kubectl apply -f wrong.yaml
kubectl get events --field-selector involvedObject.kind=PersistentVolumeClaim -o custom-columns=R:.reason,O:.involvedObject.name,M:.message
