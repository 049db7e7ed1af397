#!/bin/bash
kubectl create namespace s-97
kubectl config set-context --current --namespace=s-97
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f pods.yaml
sleep 3
kubectl get pods,pvc
kubectl describe pod scratch
kubectl get pvc scratch-tmp -o jsonpath='{.metadata.ownerReferences[*].kind} {.metadata.labels}'
kubectl apply -f taken.yaml
sleep 1
kubectl describe pod taken
kubectl create --raw /api/v1/namespaces/s-97/pods/waits/binding -f binding.json
sleep 2
kubectl get pod waits -o wide
kubectl create --raw /api/v1/namespaces/s-97/pods/waits/binding -f binding.json
kubectl debug web --image=busybox:1.36 --target=c -c look -q -- sleep infinity
kubectl get pod web -o jsonpath='{.spec.ephemeralContainers}'
kubectl patch pod web --subresource=resize -p '{"spec":{"containers":[{"name":"c","resources":{"requests":{"cpu":"200m"},"limits":{"cpu":"300m"}}}]}}'
kubectl patch pod sized --subresource=resize -p '{"spec":{"containers":[{"name":"c","resources":{"requests":{"cpu":"200m"}}}]}}'
kubectl get pod sized -o jsonpath='{.spec.containers[0].resources} {.metadata.generation} {.status.observedGeneration}'
kubectl patch pod sized --subresource=resize -p '{"spec":{"containers":[{"name":"c","image":"nginx:1.26"}]}}'
kubectl patch pod sized -p '{"spec":{"containers":[{"name":"c","resources":{"requests":{"cpu":"300m"}}}]}}'
kubectl replace --force -f web.yaml
sleep 2
kubectl get pod web -o wide
kubectl patch pod web --subresource=status -p '{"status":{"conditions":[{"type":"example.com/gate","status":"True"}]}}'
kubectl get pod web -o jsonpath='{.status.conditions[*].type}'
kubectl delete pod scratch --wait=false
sleep 1.5
kubectl get pods,pvc
kubectl delete pod web --grace-period=30 --wait=false
kubectl get pod web -o jsonpath='{.metadata.deletionGracePeriodSeconds}'
kubectl delete pod web --grace-period=5 --wait=false
kubectl delete pod web --now
kubectl get pods
kubectl apply -f wrong.yaml
