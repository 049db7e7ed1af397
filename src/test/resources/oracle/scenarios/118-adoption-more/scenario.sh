#!/bin/bash
kubectl create namespace s-118
kubectl config set-context --current --namespace=s-118
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f sts.yaml -f ds.yaml -f cron.yaml
kubectl rollout status sts/web --timeout=20s
kubectl create job hand --from=cronjob/tick
sleep 2
kubectl get job hand -o jsonpath='{.metadata.ownerReferences[*].kind} {.metadata.annotations}'
kubectl delete cronjob tick --cascade=orphan
sleep 1
kubectl get jobs,pods -l job-name=hand
kubectl delete job hand --cascade=orphan
sleep 1
kubectl get pods -l job-name=hand -o jsonpath='{.items[*].metadata.ownerReferences} {.items[*].metadata.finalizers}'
kubectl delete sts web --cascade=orphan
kubectl label pod web-0 app=other --overwrite
kubectl set image pod/web-1 nginx=nginx:1.26
kubectl apply -f sts2.yaml
sleep 4
kubectl get sts,pods -L app,controller-revision-hash
kubectl get controllerrevisions -o custom-columns=O:.metadata.ownerReferences[0].kind,R:.revision,L:.metadata.labels.app
kubectl delete ds agent --cascade=orphan
sleep 0.5
kubectl get controllerrevisions -l app=agent -o jsonpath='{.items[*].metadata.ownerReferences}'
P=$(kubectl get pods -l app=agent --field-selector spec.nodeName=w1-k8s -o jsonpath='{.items[0].metadata.name}')
kubectl delete pod $P --wait=false
kubectl apply -f ds2.yaml
sleep 3
kubectl get ds,pods -l app=agent -o wide
kubectl get ds agent -o jsonpath='{.status}'
kubectl get controllerrevisions -l app=agent
kubectl rollout history ds/agent
kubectl apply -f rs.yaml
sleep 2
kubectl apply -f deploy.yaml
sleep 2
kubectl get deploy,rs,pods -l app=late
kubectl get rs -l app=late -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.metadata.ownerReferences[*].kind}{" "}{.metadata.labels}{"\n"}{end}'
kubectl get pods -l app=late --show-labels
kubectl delete rs early
sleep 1
kubectl get deploy,rs -l app=late
kubectl apply -f two.yaml
sleep 1
kubectl get pod two -o jsonpath='{.metadata.ownerReferences}'
kubectl get pods -l app=late
kubectl label rs -l app=late app=moved --overwrite
sleep 2
kubectl get deploy,rs,pods -L app,pod-template-hash
