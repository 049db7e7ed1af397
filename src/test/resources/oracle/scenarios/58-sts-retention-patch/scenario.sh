#!/bin/bash
kubectl create namespace s-58
kubectl config set-context --current --namespace=s-58
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f sc.yaml -f pvs.yaml
sleep 0.5
kubectl apply -f sts.yaml
kubectl rollout status sts/web --timeout=30s
kubectl get pvc -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.metadata.ownerReferences[*].kind}{" "}{.spec.volumeName}{"\n"}{end}'
kubectl patch sts web -p '{"spec":{"persistentVolumeClaimRetentionPolicy":{"whenDeleted":"Retain","whenScaled":"Delete"}}}'
sleep 1
kubectl get pvc -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.metadata.ownerReferences[*].kind}{"\n"}{end}'
kubectl scale sts web --replicas=1
sleep 2
kubectl get sts,pods,pvc
kubectl get pv -l for=s58
kubectl patch sts web -p '{"spec":{"persistentVolumeClaimRetentionPolicy":{"whenDeleted":"Delete","whenScaled":"Retain"}}}'
sleep 1
kubectl get pvc data-web-0 -o jsonpath='{.metadata.ownerReferences[*].kind} {.metadata.ownerReferences[*].controller}'
kubectl patch sts web -p '{"spec":{"persistentVolumeClaimRetentionPolicy":{"whenDeleted":"Never"}}}'
kubectl patch sts web --type=json -p '[{"op":"replace","path":"/spec/volumeClaimTemplates/0/spec/resources/requests/storage","value":"2Gi"}]'
kubectl scale sts web --replicas=2
sleep 3
kubectl get pods,pvc
kubectl delete sts web --cascade=orphan
sleep 1
kubectl get pods,pvc
kubectl get pvc -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.metadata.ownerReferences[*].kind}{"\n"}{end}'
kubectl apply -f sts.yaml
sleep 3
kubectl get sts,pods,pvc
kubectl patch sts web -p '{"spec":{"persistentVolumeClaimRetentionPolicy":{"whenDeleted":"Delete"}}}'
sleep 1
kubectl delete pvc data-web-1 --wait=false
sleep 0.5
kubectl get pvc
kubectl delete pod web-1
sleep 3
kubectl get pods,pvc
kubectl describe sts web
kubectl delete sts web
sleep 2
kubectl get pods,pvc
kubectl get pv -l for=s58
