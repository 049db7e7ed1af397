#!/bin/bash
kubectl create namespace s-67
kubectl config set-context --current --namespace=s-67
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f zero.yaml -f max.yaml -f managed.yaml -f once.yaml
sleep 5
kubectl get jobs,pods
kubectl get job max -o jsonpath='{.status}'
kubectl patch job zero -p '{"spec":{"parallelism":2}}'
sleep 2
kubectl get jobs zero
kubectl get job zero -o jsonpath='{.status}'
kubectl delete pods -l job-name=zero --grace-period=0 --force
sleep 2
kubectl get pods -l job-name=zero
kubectl get job zero -o jsonpath='{.status}'
kubectl get job managed -o jsonpath='{.spec.managedBy} {.status}'
kubectl describe job once
kubectl delete job once
kubectl get pods -l job-name=once
kubectl apply -f sel.yaml
kubectl apply -f manual.yaml
sleep 3
kubectl get job manual -o jsonpath='{.spec.selector} {.status}'
kubectl patch job manual -p '{"spec":{"backoffLimit":1}}'
kubectl patch job manual -p '{"spec":{"completionMode":"Indexed"}}'
kubectl apply -f wrong.yaml
kubectl create job adhoc --image=busybox:1.36 -- sh -c 'exit 0'
kubectl wait --for=condition=complete job/adhoc --timeout=10s
kubectl create job copy --from=job/adhoc
kubectl get jobs -o wide
kubectl delete jobs --all --cascade=orphan
sleep 1
kubectl get jobs,pods
