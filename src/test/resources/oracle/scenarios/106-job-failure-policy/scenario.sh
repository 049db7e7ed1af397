#!/bin/bash
kubectl create namespace s-106
kubectl config set-context --current --namespace=s-106
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f policy.yaml -f ignore.yaml -f index.yaml -f count.yaml
sleep 3
kubectl get jobs,pods
kubectl get job policy -o jsonpath='{.status}'
kubectl describe job policy
kubectl get job index -o jsonpath='{.status}'
P=$(kubectl get pods -l job-name=ignore -o jsonpath='{.items[0].metadata.name}')
kubectl create --raw /api/v1/namespaces/s-106/pods/$P/eviction -f evict.json
kubectl delete pod $P --wait=false
sleep 2
kubectl get job ignore -o jsonpath='{.status}'
Q=$(kubectl get pods -l job-name=ignore --field-selector status.phase=Running -o jsonpath='{.items[0].metadata.name}')
kubectl patch pod $Q --subresource=status -p '{"status":{"conditions":[{"type":"DisruptionTarget","status":"True","reason":"TerminationByKubelet","message":"gone"}]}}'
kubectl delete pod $Q --wait=false
sleep 3
kubectl get job ignore -o jsonpath='{.status}'
kubectl get jobs,pods
sleep 14
kubectl get jobs,pods
kubectl get job count -o jsonpath='{.status}'
kubectl get job index -o jsonpath='{.status}'
kubectl describe job index
kubectl get events --field-selector involvedObject.kind=Job -o custom-columns=T:.type,R:.reason,O:.involvedObject.name,M:.message
kubectl apply -f wrong.yaml
kubectl patch job count -p '{"spec":{"podFailurePolicy":null}}'
kubectl apply -f config.yaml
sleep 2
R=$(kubectl get pods -l job-name=config -o jsonpath='{.items[0].metadata.name}')
kubectl patch pod $R --subresource=status -p '{"status":{"conditions":[{"type":"ConfigIssue","status":"True"}]}}'
kubectl delete pod $R --wait=false
sleep 2
kubectl get job config -o jsonpath='{.status}'
kubectl get pods -l job-name=config
