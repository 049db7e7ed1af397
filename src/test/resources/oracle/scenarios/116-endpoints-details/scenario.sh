#!/bin/bash
kubectl create namespace s-116
kubectl config set-context --current --namespace=s-116
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f svcs.yaml
kubectl apply -f deploy.yaml
sleep 0.6
kubectl get endpoints
kubectl rollout status deployment/web --timeout=20s
sleep 0.5
kubectl get endpoints
kubectl get endpointslices -o jsonpath='{range .items[*]}{.metadata.labels.kubernetes\.io/service-name}{" "}{.ports}{" "}{.metadata.labels}{"\n"}{end}' --sort-by=.metadata.labels.kubernetes\.io/service-name
kubectl apply -f more.yaml
sleep 2
kubectl get endpoints
kubectl get endpoints all -o jsonpath='{.subsets}'
kubectl get endpointslices -l kubernetes.io/service-name=byname -o jsonpath='{range .items[*]}{.ports}{" "}{.endpoints[*].targetRef.name}{"\n"}{end}'
kubectl get endpointslices -l kubernetes.io/service-name=sub -o jsonpath='{range .items[*].endpoints[*]}{.hostname}{" "}{.conditions}{"\n"}{end}'
kubectl patch pod host --subresource=status -p '{"status":{"phase":"Succeeded"}}'
kubectl annotate pod named sim/ready=false
sleep 1
kubectl get endpoints
kubectl get endpointslices -l kubernetes.io/service-name=pub -o jsonpath='{range .items[*].endpoints[*]}{.targetRef.name}{" "}{.conditions}{"\n"}{end}'
kubectl label pod named app=gone --overwrite
sleep 0.6
kubectl get endpoints
kubectl patch svc byname -p '{"spec":{"ports":[{"port":80,"targetPort":"nosuch"}]}}'
kubectl patch svc all -p '{"spec":{"ports":[{"port":80,"name":"b","targetPort":9090}]}}'
kubectl label svc all team=x
kubectl annotate svc all note=y
sleep 0.6
kubectl get endpoints all byname -o jsonpath='{range .items[*]}{.metadata.labels}{" "}{.metadata.annotations}{" "}{.subsets[*].ports}{"\n"}{end}'
kubectl get endpointslices -l kubernetes.io/service-name=all -o jsonpath='{range .items[*]}{.metadata.labels}{" "}{.metadata.annotations}{" "}{.ports}{"\n"}{end}'
kubectl delete endpoints all
S=$(kubectl get endpointslices -l kubernetes.io/service-name=all -o jsonpath='{.items[0].metadata.name}')
kubectl delete endpointslice $S
sleep 0.8
kubectl get endpoints,endpointslices -l team=x
kubectl describe svc all pub headless
kubectl annotate pods -l app=web sim/terminate=slow
kubectl scale deployment web --replicas=1
sleep 1
kubectl get endpointslices -l kubernetes.io/service-name=pub -o jsonpath='{range .items[*].endpoints[*]}{.conditions}{"\n"}{end}'
kubectl get endpoints
sleep 6
kubectl get endpoints
kubectl patch svc pub -p '{"spec":{"selector":null}}'
sleep 0.6
kubectl get endpoints pub
kubectl delete svc pub all
sleep 0.8
kubectl get endpoints,endpointslices
