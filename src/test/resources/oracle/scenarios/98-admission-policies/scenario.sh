#!/bin/bash
kubectl create namespace s-98
kubectl config set-context --current --namespace=s-98
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl label namespace s-98 pol=s98
kubectl apply -f limits.yaml
kubectl apply -f policy.yaml
sleep 2
kubectl apply -f five.yaml
kubectl patch configmap limits -p '{"data":{"max":"3"}}'
sleep 1
kubectl apply -f five.yaml
kubectl scale deployment five --replicas=9
kubectl delete configmap limits
sleep 1
kubectl apply -f five.yaml
kubectl apply -f mutate.yaml
sleep 2
kubectl apply -f pod.yaml
kubectl get pod p -o jsonpath='{.metadata.labels} {.spec.tolerations[0].key} {.spec.containers[*].name}'
kubectl create configmap x --from-literal=a=b
kubectl get configmap x -o jsonpath='{.metadata.labels} {.data}'
kubectl patch validatingadmissionpolicybinding s98 --type=merge -p '{"spec":{"paramRef":{"name":"limits","namespace":"s-98","parameterNotFoundAction":"Allow"}}}'
sleep 1
kubectl apply -f five.yaml
kubectl get validatingadmissionpolicy s98 -o jsonpath='{.status}'
kubectl apply -f wrong.yaml
kubectl delete validatingadmissionpolicy s98
sleep 1
kubectl scale deployment five --replicas=9
sleep 2
kubectl get deploy
