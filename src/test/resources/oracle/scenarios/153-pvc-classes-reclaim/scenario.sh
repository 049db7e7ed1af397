#!/bin/bash
kubectl create namespace s-153
kubectl config set-context --current --namespace=s-153
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f pvs.yaml
kubectl apply -f claims.yaml
sleep 1.5
kubectl get pvc
kubectl get pv -l for=s153
kubectl get pvc -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.spec.storageClassName}{"|"}{.metadata.annotations}{"\n"}{end}'
kubectl apply -f sc.yaml
sleep 17
kubectl get pvc
kubectl apply -f second.yaml
kubectl apply -f after.yaml
sleep 1.5
kubectl get pvc
kubectl get pvc after -o jsonpath='{.spec.storageClassName} {.metadata.annotations}'
kubectl get sc s153-slow s153-fast
kubectl delete pvc keep del prebound --wait=false
sleep 2
kubectl get pv -l for=s153
kubectl get pv -l for=s153 -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.status}{" "}{.metadata.finalizers}{"\n"}{end}'
kubectl describe pv s153-del
kubectl patch pv s153-keep -p '{"spec":{"claimRef":{"uid":null,"resourceVersion":null}}}'
kubectl apply -f again.yaml
sleep 2
kubectl get pvc keep
kubectl get pv s153-keep
kubectl patch pv s153-keep -p '{"spec":{"persistentVolumeReclaimPolicy":"Delete"}}'
kubectl delete pv s153-keep --wait=false
sleep 1
kubectl get pv s153-keep
kubectl patch pv s153-keep -p '{"metadata":{"finalizers":null}}'
sleep 1
kubectl get pvc keep
kubectl describe pvc keep
kubectl apply -f usekeep.yaml
sleep 1.5
kubectl get pod usekeep -o jsonpath='{.status.conditions[0].message}'
kubectl apply -f wrongmode.yaml
sleep 1.5
kubectl describe pvc block
kubectl get pvc
kubectl get events --field-selector involvedObject.kind=PersistentVolumeClaim -o custom-columns=T:.type,R:.reason,O:.involvedObject.name,M:.message
