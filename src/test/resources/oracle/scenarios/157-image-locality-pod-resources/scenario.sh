#!/bin/bash
kubectl create namespace s-157
kubectl config set-context --current --namespace=s-157
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl patch node w2-k8s --subresource=status -p '{"status":{"images":[{"names":["docker.io/library/big:1.0","big:1.0"],"sizeBytes":900000000}]}}'
kubectl patch node w3-k8s --subresource=status -p '{"status":{"images":[{"names":["docker.io/library/huge:1.0","huge:1.0"],"sizeBytes":2000000000},{"names":["small:1.0"],"sizeBytes":1000000}]}}'
kubectl apply -f images.yaml
sleep 2.5
kubectl get pods -o custom-columns=P:.metadata.name,N:.spec.nodeName
kubectl apply -f levels.yaml
sleep 2.5
kubectl get pods -l kind=level -o wide
kubectl get pods -l kind=level -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.spec.resources}{" "}{.spec.containers[*].resources}{" "}{.status.qosClass}{"\n"}{end}'
kubectl get pods --field-selector status.phase=Pending -o jsonpath='{range .items[*]}{.metadata.name}{": "}{.status.conditions[0].message}{"\n"}{end}'
kubectl describe node w1-k8s
kubectl patch pod level --subresource=resize -p '{"spec":{"containers":[{"name":"c","resources":{"requests":{"cpu":"300m"},"limits":{"cpu":"300m"}}}]}}'
kubectl get pod level -o jsonpath='{.spec.containers[0].resources} {.status.conditions[*].type}'
kubectl delete pod level
sleep 2
kubectl get pods -l kind=level -o wide
kubectl apply -f restart.yaml
sleep 1.5
kubectl get pod restarts -o jsonpath='{.status}'
kubectl patch node w1-k8s --subresource=status -p '{"status":{"declaredFeatures":["RestartAllContainersOnContainerExits"]}}'
sleep 2
kubectl get pod restarts -o wide
kubectl patch node w1-k8s --subresource=status --type=merge -p '{"status":{"declaredFeatures":null}}'
kubectl apply -f wrong.yaml
kubectl get events --field-selector reason=FailedScheduling -o custom-columns=O:.involvedObject.name,M:.message
