#!/bin/bash
kubectl create namespace s-112
kubectl config set-context --current --namespace=s-112
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f pods.yaml -f ds.yaml -f deploy.yaml
kubectl wait --for=condition=Ready pod --all --timeout=20s
kubectl get pods -o wide
kubectl taint node w1-k8s a=1:NoExecute b=2:NoExecute
sleep 1.5
kubectl get pods -o wide
sleep 3
kubectl get pods -o wide
kubectl taint node w1-k8s a=9:NoExecute --overwrite
sleep 2
kubectl get pods -o wide
kubectl taint node w1-k8s a=1:NoExecute
kubectl taint node w1-k8s a- b-
sleep 2
kubectl taint nodes --all c=1:PreferNoSchedule
kubectl apply -f late.yaml
sleep 2
kubectl get pods -l kind=late -o wide
kubectl taint nodes w1-k8s w2-k8s w3-k8s c-
kubectl taint node m-k8s c-
kubectl cordon w2-k8s
kubectl apply -f cordoned.yaml
sleep 2
kubectl get pods -l kind=cordoned -o wide
kubectl get pods -l kind=cordoned -o jsonpath='{range .items[*]}{.metadata.name}{": "}{.status.conditions[?(@.type=="PodScheduled")].message}{"\n"}{end}'
kubectl taint node w2-k8s node.kubernetes.io/unschedulable:NoSchedule-
sleep 1
kubectl get node w2-k8s -o jsonpath='{.spec}'
kubectl uncordon w2-k8s
sleep 2
kubectl get pods -l kind=cordoned -o wide
kubectl get node w2-k8s -o jsonpath='{.spec.taints}'
kubectl taint node w2-k8s d=1:NoExecute
sleep 0.5
kubectl scale deployment web --replicas=5
sleep 3
kubectl get deploy,ds,pods -o wide
kubectl get events --field-selector reason=TaintManagerEviction -o custom-columns=O:.involvedObject.name,M:.message
kubectl taint node w2-k8s d-
sleep 2
kubectl taint node w2-k8s bad/key/x=1:NoSchedule
kubectl taint node w2-k8s x=1
kubectl taint node w2-k8s x:NoSchedule
kubectl taint node w2-k8s x:NoSchedule
kubectl taint node w2-k8s x:NoExecute- 
kubectl taint node w2-k8s x-
kubectl taint node nope x=1:NoSchedule
kubectl taint node w2-k8s x=1:NoSchedule x=2:NoSchedule
kubectl get ds,pods -o wide
