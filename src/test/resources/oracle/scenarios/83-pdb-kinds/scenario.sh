#!/bin/bash
kubectl create namespace s-83
kubectl config set-context --current --namespace=s-83
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f sts.yaml -f ds.yaml -f job.yaml -f bare.yaml
kubectl rollout status sts/db --timeout=20s
kubectl apply -f pdbs.yaml
sleep 1
kubectl get pdb
kubectl get pdb -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.status.conditions[0].reason}{" "}{.status.conditions[0].message}{"\n"}{end}'
kubectl get events --field-selector involvedObject.kind=PodDisruptionBudget -o custom-columns=T:.type,R:.reason,O:.involvedObject.name,M:.message
kubectl describe pdb ds
kubectl scale sts db --replicas=5
kubectl rollout status sts/db --timeout=20s
sleep 0.5
kubectl get pdb db
kubectl annotate pod db-1 db-2 sim/ready=false
sleep 1
kubectl get pdb db -o jsonpath='{.status}'
kubectl create --raw /api/v1/namespaces/s-83/pods/db-1/eviction -f e1.json
sleep 0.5
kubectl patch pdb db -p '{"spec":{"unhealthyPodEvictionPolicy":"AlwaysAllow"}}'
sleep 0.5
kubectl create --raw /api/v1/namespaces/s-83/pods/db-2/eviction -f e2.json
sleep 4
kubectl get pdb db -o jsonpath='{.status}'
kubectl create --raw /api/v1/namespaces/s-83/pods/db-3/eviction -f e3.json
kubectl get pdb db -o jsonpath='{.status.disruptedPods}'
sleep 3
kubectl get pdb
kubectl patch pdb db -p '{"spec":{"maxUnavailable":null,"minAvailable":"100%"}}'
sleep 0.5
kubectl get pdb db
kubectl patch pdb db -p '{"spec":{"selector":{"matchLabels":{"app":"none"}}}}'
sleep 0.5
kubectl get pdb db -o jsonpath='{.status}'
kubectl create pdb made --selector=app=db --min-available=50%
kubectl create pdb both --selector=app=db --min-available=1 --max-unavailable=1
kubectl delete pod bare-1
sleep 1
kubectl get pdb
kubectl apply -f wrong.yaml
kubectl delete pdb --all
kubectl get pdb
