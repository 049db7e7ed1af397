#!/bin/bash
kubectl create namespace s-174
kubectl config set-context --current --namespace=s-174
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f svc.yaml
kubectl apply -f eps.yaml
sleep 1
kubectl get endpointslices -o custom-columns=S:.metadata.labels.kubernetes\\.io/service-name,M:.metadata.labels.endpointslice\\.kubernetes\\.io/managed-by,T:.metadata.labels.team,A:.addressType,P:.ports[*].port,E:.endpoints[*].addresses[*],R:.endpoints[*].conditions.ready
kubectl get endpointslices -l kubernetes.io/service-name=ext -o jsonpath='{.items[*].endpoints} {.items[*].metadata.annotations} {.items[*].metadata.ownerReferences[*].kind}'
kubectl patch endpoints ext -p '{"subsets":[{"addresses":[{"ip":"10.1.1.1"},{"ip":"10.1.1.3"}],"ports":[{"name":"http","port":8081}]}]}'
sleep 1
kubectl get endpointslices -l kubernetes.io/service-name=ext -o custom-columns=S:.metadata.labels.kubernetes\\.io/service-name,M:.metadata.labels.endpointslice\\.kubernetes\\.io/managed-by,T:.metadata.labels.team,A:.addressType,P:.ports[*].port,E:.endpoints[*].addresses[*],R:.endpoints[*].conditions.ready
kubectl label endpoints ext team=x
kubectl annotate endpoints ext note=y
sleep 0.5
kubectl get endpointslices -l kubernetes.io/service-name=ext -o jsonpath='{.items[*].metadata.labels} {.items[*].metadata.annotations}'
kubectl label endpoints ext endpointslice.kubernetes.io/skip-mirror=true
sleep 0.5
kubectl get endpointslices -l kubernetes.io/service-name=ext
kubectl label endpoints ext endpointslice.kubernetes.io/skip-mirror-
sleep 0.5
kubectl get endpointslices -l kubernetes.io/service-name=ext -o custom-columns=S:.metadata.labels.kubernetes\\.io/service-name,M:.metadata.labels.endpointslice\\.kubernetes\\.io/managed-by,T:.metadata.labels.team,A:.addressType,P:.ports[*].port,E:.endpoints[*].addresses[*],R:.endpoints[*].conditions.ready
kubectl apply -f more.yaml
sleep 0.5
kubectl get endpointslices -l kubernetes.io/service-name=ext -o custom-columns=S:.metadata.labels.kubernetes\\.io/service-name,M:.metadata.labels.endpointslice\\.kubernetes\\.io/managed-by,T:.metadata.labels.team,A:.addressType,P:.ports[*].port,E:.endpoints[*].addresses[*],R:.endpoints[*].conditions.ready
kubectl get endpointslices -l kubernetes.io/service-name=many -o custom-columns=S:.metadata.labels.kubernetes\\.io/service-name,M:.metadata.labels.endpointslice\\.kubernetes\\.io/managed-by,T:.metadata.labels.team,A:.addressType,P:.ports[*].port,E:.endpoints[*].addresses[*],R:.endpoints[*].conditions.ready
kubectl delete endpointslices -l kubernetes.io/service-name=ext
sleep 0.5
kubectl get endpointslices -l kubernetes.io/service-name=ext -o custom-columns=S:.metadata.labels.kubernetes\\.io/service-name,M:.metadata.labels.endpointslice\\.kubernetes\\.io/managed-by,T:.metadata.labels.team,A:.addressType,P:.ports[*].port,E:.endpoints[*].addresses[*],R:.endpoints[*].conditions.ready
kubectl patch svc ext -p '{"spec":{"selector":{"app":"web"}}}'
sleep 1
kubectl get endpoints ext
kubectl get endpointslices -l kubernetes.io/service-name=ext -o custom-columns=S:.metadata.labels.kubernetes\\.io/service-name,M:.metadata.labels.endpointslice\\.kubernetes\\.io/managed-by,T:.metadata.labels.team,A:.addressType,P:.ports[*].port,E:.endpoints[*].addresses[*],R:.endpoints[*].conditions.ready
kubectl patch svc ext -p '{"spec":{"selector":null}}'
sleep 1
kubectl get endpoints ext
kubectl get endpointslices -l kubernetes.io/service-name=ext -o custom-columns=S:.metadata.labels.kubernetes\\.io/service-name,M:.metadata.labels.endpointslice\\.kubernetes\\.io/managed-by,T:.metadata.labels.team,A:.addressType,P:.ports[*].port,E:.endpoints[*].addresses[*],R:.endpoints[*].conditions.ready
kubectl apply -f late.yaml
sleep 0.5
kubectl get endpointslices -l kubernetes.io/service-name=late -o custom-columns=S:.metadata.labels.kubernetes\\.io/service-name,M:.metadata.labels.endpointslice\\.kubernetes\\.io/managed-by,T:.metadata.labels.team,A:.addressType,P:.ports[*].port,E:.endpoints[*].addresses[*],R:.endpoints[*].conditions.ready
kubectl apply -f latesvc.yaml
sleep 0.5
kubectl get endpointslices -l kubernetes.io/service-name=late -o custom-columns=S:.metadata.labels.kubernetes\\.io/service-name,M:.metadata.labels.endpointslice\\.kubernetes\\.io/managed-by,T:.metadata.labels.team,A:.addressType,P:.ports[*].port,E:.endpoints[*].addresses[*],R:.endpoints[*].conditions.ready
kubectl delete endpoints late
sleep 0.5
kubectl get endpointslices -l kubernetes.io/service-name=late -o custom-columns=S:.metadata.labels.kubernetes\\.io/service-name,M:.metadata.labels.endpointslice\\.kubernetes\\.io/managed-by,T:.metadata.labels.team,A:.addressType,P:.ports[*].port,E:.endpoints[*].addresses[*],R:.endpoints[*].conditions.ready
kubectl delete svc many
sleep 1
kubectl get endpoints,endpointslices -l '!x' -o custom-columns=K:.kind,N:.metadata.labels.kubernetes\.io/service-name
kubectl get events -o custom-columns=T:.type,R:.reason,O:.involvedObject.name,M:.message
kubectl describe endpointslices
