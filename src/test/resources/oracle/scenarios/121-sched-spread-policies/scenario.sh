#!/bin/bash
kubectl create namespace s-121
kubectl config set-context --current --namespace=s-121
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl label node w1-k8s zone=a
kubectl label node w2-k8s zone=b
kubectl label node w3-k8s zone=c
kubectl taint node w3-k8s team=x:NoSchedule
kubectl apply -f honor.yaml
kubectl rollout status deployment/honor --timeout=15s
kubectl get pods -l app=honor -o custom-columns=NODE:.spec.nodeName --sort-by=.spec.nodeName
kubectl apply -f ignore.yaml
sleep 3
kubectl get deploy ignore
kubectl get pods -l app=ignore --field-selector status.phase=Pending -o jsonpath='{.items[0].status.conditions[0].message}'
kubectl taint node w3-k8s team-
kubectl rollout status deployment/ignore --timeout=15s
kubectl get pods -l app=ignore -o custom-columns=NODE:.spec.nodeName --sort-by=.spec.nodeName
kubectl apply -f min.yaml
sleep 2
kubectl get deploy min
kubectl get pods -l app=min --field-selector status.phase=Pending -o jsonpath='{.items[0].status.conditions[0].message}'
kubectl label node m-k8s zone=d
kubectl patch deployment min --type=json -p '[{"op":"replace","path":"/spec/template/spec/topologySpreadConstraints/0/nodeTaintsPolicy","value":"Ignore"}]'
sleep 3
kubectl get deploy,rs -l app=min
kubectl apply -f two.yaml
sleep 3
kubectl get deploy two
kubectl get pods -l app=two -o custom-columns=NODE:.spec.nodeName --sort-by=.spec.nodeName
kubectl get pods -l app=two --field-selector status.phase=Pending -o jsonpath='{range .items[*]}{.status.conditions[0].message}{"\n"}{end}'
kubectl apply -f affinity.yaml
sleep 3
kubectl get pods -l app=affinity -o custom-columns=NODE:.spec.nodeName --sort-by=.spec.nodeName
kubectl get deploy affinity
kubectl delete pod -l app=honor --field-selector spec.nodeName=w1-k8s --wait=false
sleep 2
kubectl get pods -l app=honor -o custom-columns=NODE:.spec.nodeName --sort-by=.spec.nodeName
kubectl delete deployment --all
sleep 2
kubectl apply -f late.yaml
sleep 2
kubectl get deploy late
kubectl label node w2-k8s zone=a --overwrite
sleep 2
kubectl get deploy late
kubectl get pods -l app=late -o custom-columns=NODE:.spec.nodeName --sort-by=.spec.nodeName
kubectl get events --field-selector reason=FailedScheduling -o custom-columns=M:.message
kubectl apply -f wrong.yaml
