#!/bin/bash
kubectl create namespace s-158
kubectl config set-context --current --namespace=s-158
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f pods.yaml
kubectl wait --for=condition=Ready pod --all --timeout=20s
kubectl taint node w1-k8s maint=1:NoExecute
sleep 1.5
kubectl get pods -o wide
kubectl patch pod long --type=json -p '[{"op":"add","path":"/spec/tolerations/-","value":{"key":"maint","operator":"Equal","value":"1","effect":"NoExecute","tolerationSeconds":3}}]'
sleep 1
kubectl patch pod ever --type=json -p '[{"op":"add","path":"/spec/tolerations/-","value":{"key":"maint","operator":"Exists","effect":"NoExecute","tolerationSeconds":2}}]'
sleep 4
kubectl get pods -o wide
kubectl taint node w1-k8s maint=2:NoExecute --overwrite
sleep 2
kubectl get pods -o wide
kubectl taint node w1-k8s maint-
sleep 0.5
kubectl get events --field-selector reason=TaintManagerEviction -o custom-columns=O:.involvedObject.name,M:.message
kubectl apply -f more.yaml
sleep 2
kubectl taint node w2-k8s a=1:NoExecute b=1:NoExecute
sleep 1
kubectl taint node w2-k8s b-
sleep 3
kubectl get pods -o wide
kubectl taint node w2-k8s a-
sleep 0.5
kubectl taint node w2-k8s a=1:NoSchedule
kubectl taint node w2-k8s a=1:NoExecute
sleep 1
kubectl get node w2-k8s -o jsonpath='{.spec.taints[*].effect}'
kubectl taint node w2-k8s a-
kubectl get pod two -o jsonpath='{.status.conditions[?(@.type=="DisruptionTarget")]}'
kubectl taint node w2-k8s c=1:NoExecute
sleep 0.3
kubectl apply -f late.yaml
sleep 2.5
kubectl get pods -o wide
kubectl get pod zero -o jsonpath='{.status.conditions[?(@.type=="DisruptionTarget")].message}'
kubectl taint node w2-k8s c-
sleep 1
kubectl get pods -o wide
kubectl get events --field-selector reason=TaintManagerEviction -o custom-columns=O:.involvedObject.name,M:.message
