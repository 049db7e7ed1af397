#!/bin/bash
kubectl create namespace s-77
kubectl config set-context --current --namespace=s-77
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f deploy.yaml
kubectl rollout status deployment/web --timeout=20s
kubectl expose deployment web --port=80 --target-port=8080
kubectl expose deployment web --name=np --type=NodePort --port=80,443
kubectl apply -f headless.yaml -f manual.yaml
sleep 1
kubectl get svc,endpoints
kubectl get endpointslices -o custom-columns=S:.metadata.labels.kubernetes\\.io/service-name,P:.ports[*].port,N:.ports[*].name,A:.addressType
kubectl describe svc web headless
P=$(kubectl get pods -l app=web -o jsonpath='{.items[0].metadata.name}')
kubectl annotate pod $P sim/ready=false
sleep 1
kubectl get endpoints
kubectl get endpointslices -l kubernetes.io/service-name=all -o jsonpath='{range .items[*].endpoints[*]}{.conditions}{"\n"}{end}'
kubectl scale deployment web --replicas=0
sleep 2
kubectl get endpoints
kubectl patch svc web -p '{"spec":{"type":"LoadBalancer"}}'
kubectl patch svc web -p '{"spec":{"type":"ExternalName","externalName":"example.com"}}'
kubectl get svc web
kubectl patch svc web -p '{"spec":{"type":"ClusterIP","clusterIP":null,"externalName":null}}'
kubectl get svc
kubectl patch svc headless -p '{"spec":{"clusterIP":"10.96.3.3"}}'
kubectl patch svc np -p '{"spec":{"ports":[{"port":80,"nodePort":80}]}}'
kubectl create service clusterip sel --tcp=5678:8080
kubectl set selector svc/sel app=web
kubectl get svc sel -o jsonpath='{.spec.selector} {.spec.ports}'
kubectl create service nodeport web --tcp=80
kubectl apply -f dual.yaml
kubectl delete svc --all
sleep 1
kubectl get svc,endpoints,endpointslices
