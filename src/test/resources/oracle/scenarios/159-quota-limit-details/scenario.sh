#!/bin/bash
kubectl create namespace s-159
kubectl config set-context --current --namespace=s-159
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f quota.yaml -f limits.yaml
sleep 0.5
kubectl apply -f pods.yaml
sleep 1
kubectl get quota -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.status.used}{"\n"}{end}'
kubectl get pods -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.spec.initContainers[*].resources}{" "}{.spec.containers[*].resources}{" "}{.spec.resources}{" "}{.metadata.annotations}{"\n"}{end}'
kubectl apply -f bad.yaml
kubectl patch pod plain --subresource=resize -p '{"spec":{"containers":[{"name":"c","resources":{"requests":{"cpu":"300m"},"limits":{"cpu":"300m"}}}]}}'
sleep 0.5
kubectl get quota compute -o jsonpath='{.status.used}'
kubectl patch pod plain --subresource=resize -p '{"spec":{"containers":[{"name":"c","resources":{"requests":{"cpu":"1900m"},"limits":{"cpu":"1900m"}}}]}}'
kubectl patch pod plain --subresource=resize -p '{"spec":{"containers":[{"name":"c","resources":{"requests":{"cpu":"10m"},"limits":{"cpu":"300m"}}}]}}'
kubectl apply -f pvcs.yaml
kubectl get quota store -o jsonpath='{.status}'
kubectl patch pvc one -p '{"spec":{"resources":{"requests":{"storage":"5Gi"}}}}'
kubectl delete pvc one
sleep 1
kubectl get quota store -o jsonpath='{.status.used}'
kubectl apply -f cross.yaml
kubectl get quota cross -o jsonpath='{.status}'
kubectl patch quota compute --type=merge -p '{"spec":{"hard":{"requests.cpu":"100m"}}}'
sleep 0.5
kubectl get quota compute
kubectl patch pod plain -p '{"metadata":{"labels":{"a":"b"}}}'
kubectl run late --image=nginx:1.25
kubectl create service nodeport np --tcp=80:80
kubectl create service loadbalancer lb --tcp=80:80
kubectl create service clusterip ci --tcp=80:80
kubectl patch service ci -p '{"spec":{"type":"NodePort"}}'
sleep 0.5
kubectl get quota svc -o jsonpath='{.status.used}'
kubectl delete service np
kubectl delete limitrange --all
kubectl run late --image=nginx:1.25
kubectl describe quota
