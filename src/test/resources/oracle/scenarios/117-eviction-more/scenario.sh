#!/bin/bash
kubectl create namespace s-117
kubectl config set-context --current --namespace=s-117
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f sts.yaml -f pods.yaml
kubectl rollout status sts/db --timeout=20s
kubectl apply -f pdbs.yaml
sleep 1
kubectl get pdb
kubectl get pdb -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.status.conditions[0].reason}{" "}{.status.conditions[0].message}{"\n"}{end}'
kubectl create --raw /api/v1/namespaces/s-117/pods/db-0/eviction -f e0.json
kubectl create --raw /api/v1/namespaces/s-117/pods/db-1/eviction -f e1.json
kubectl get pdb db -o jsonpath='{.status}'
sleep 3
kubectl get pdb db
kubectl create --raw /api/v1/namespaces/s-117/pods/free/eviction -f grace.json
kubectl get pod free -o jsonpath='{.metadata.deletionGracePeriodSeconds}'
kubectl create --raw /api/v1/namespaces/s-117/pods/free2/eviction -f old.json
kubectl create --raw /api/v1/namespaces/s-117/pods/free2/eviction -f bad.json
kubectl create --raw /api/v1/namespaces/s-117/pods/free2/eviction -f rv.json
kubectl create --raw /api/v1/namespaces/s-117/pods/guarded/eviction -f guarded.json
kubectl patch pod guarded --subresource=status -p '{"status":{"phase":"Failed"}}'
kubectl create --raw /api/v1/namespaces/s-117/pods/guarded/eviction -f guarded.json
sleep 1
kubectl get pods
kubectl patch pdb empty -p '{"spec":{"selector":{}}}'
sleep 0.5
kubectl get pdb
kubectl get pdb empty -o jsonpath='{.status}'
kubectl delete pdb empty
kubectl annotate pod db-0 sim/ready=false
sleep 0.5
kubectl scale sts db --replicas=2
sleep 1
kubectl get pdb db -o jsonpath='{.status}'
kubectl delete sts db --cascade=orphan
sleep 1
kubectl get pdb db -o jsonpath='{.status}'
kubectl get events --field-selector involvedObject.kind=PodDisruptionBudget -o custom-columns=T:.type,R:.reason,O:.involvedObject.name,M:.message
kubectl patch pdb db -p '{"spec":{"minAvailable":2,"maxUnavailable":null}}'
sleep 0.5
kubectl get pdb db -o jsonpath='{.status}'
kubectl create --raw /api/v1/namespaces/s-117/pods/db-1/eviction -f e1.json
kubectl evict db-1
kubectl describe pdb db
