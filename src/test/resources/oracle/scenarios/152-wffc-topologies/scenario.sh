#!/bin/bash
kubectl create namespace s-152
kubectl config set-context --current --namespace=s-152
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl label node w1-k8s zone=a
kubectl label node w2-k8s zone=b
kubectl label node w3-k8s zone=c
kubectl apply -f sc.yaml -f pvs.yaml
kubectl apply -f claims.yaml
sleep 1.5
kubectl get pvc
kubectl get events --field-selector involvedObject.kind=PersistentVolumeClaim -o custom-columns=R:.reason,O:.involvedObject.name,M:.message
kubectl apply -f users.yaml
sleep 3
kubectl get pods -o wide
kubectl get pvc -o custom-columns=N:.metadata.name,P:.status.phase,V:.spec.volumeName,A:.metadata.annotations
kubectl get pods --field-selector status.phase=Pending -o jsonpath='{range .items[*]}{.metadata.name}{": "}{.status.conditions[0].message}{"\n"}{end}'
kubectl describe pvc dyn
kubectl get pv -l for=s152
kubectl label node w2-k8s zone=c --overwrite
kubectl label node w3-k8s zone=b --overwrite
sleep 2
kubectl get pods -o wide
kubectl apply -f zoned.yaml
sleep 2
kubectl get pods zoned stray far -o wide
kubectl get pods zoned stray far -o jsonpath='{range .items[*]}{.metadata.name}{": "}{.status.conditions[0].message}{"\n"}{end}'
kubectl label node m-k8s topology.kubernetes.io/zone=z
kubectl label node w1-k8s topology.kubernetes.io/zone=z
sleep 2
kubectl get pods zoned stray far -o wide
kubectl get pods zoned stray far -o jsonpath='{range .items[*]}{.metadata.name}{": "}{.status.conditions[0].message}{"\n"}{end}'
kubectl delete pv s152-far --wait=false
kubectl delete pod pair far --wait=false
sleep 1.5
kubectl get pvc,pv -l for=s152
kubectl describe pod toobig
kubectl get events --field-selector reason=FailedScheduling -o custom-columns=O:.involvedObject.name,M:.message
kubectl get events --field-selector involvedObject.kind=PersistentVolumeClaim -o custom-columns=R:.reason,O:.involvedObject.name,M:.message
