#!/bin/bash
kubectl create namespace s-86
kubectl config set-context --current --namespace=s-86
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f ports.yaml
sleep 2
kubectl get pods -o wide
kubectl get pod p4 -o jsonpath='{.status.conditions[0].message}'
kubectl apply -f sc.yaml -f pvs.yaml -f claims.yaml
sleep 1
kubectl apply -f users.yaml
sleep 3
kubectl get pods,pvc -o custom-columns=KIND:.kind,NAME:.metadata.name,PHASE:.status.phase,NODE:.spec.nodeName,VOLUME:.spec.volumeName
kubectl get pods -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.status.conditions[?(@.type=="PodScheduled")].message}{"\n"}{end}'
kubectl get pv -l for=s86
kubectl describe pod gone
kubectl apply -f missing.yaml
sleep 2
kubectl get pod gone -o wide
kubectl describe pvc local2
kubectl apply -f odd.yaml
sleep 1.5
kubectl get pods odd nowhere overhead -o wide
kubectl get pods odd nowhere -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.status}{"\n"}{end}'
kubectl get events --field-selector reason=FailedScheduling -o custom-columns=O:.involvedObject.name,M:.message
kubectl get events --field-selector involvedObject.kind=PersistentVolumeClaim -o custom-columns=R:.reason,O:.involvedObject.name,M:.message
kubectl delete pod user1
sleep 1
kubectl get pvc,pv -l for=s86
