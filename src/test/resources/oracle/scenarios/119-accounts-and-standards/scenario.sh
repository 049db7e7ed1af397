#!/bin/bash
kubectl create namespace s-119
kubectl config set-context --current --namespace=s-119
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f accounts.yaml
kubectl apply -f pods.yaml
kubectl get pods -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.spec.imagePullSecrets}{" "}{.spec.volumes[*].projected.sources[0]}{" "}{.spec.automountServiceAccountToken}{"\n"}{end}'
kubectl apply -f refs.yaml
kubectl get pods -l kind=refs -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.spec.imagePullSecrets}{"\n"}{end}'
kubectl delete serviceaccount robot
kubectl run late --image=nginx:1.25 --overrides='{"spec":{"serviceAccountName":"robot"}}'
kubectl create deployment gone --image=nginx:1.25
kubectl set serviceaccount deployment/gone robot
sleep 1
kubectl get deploy,rs
kubectl get rs -o jsonpath='{range .items[*]}{.status.conditions[*].message}{"\n"}{end}'
kubectl label namespace s-119 pod-security.kubernetes.io/enforce=restricted pod-security.kubernetes.io/enforce-version=v1.25
kubectl label namespace s-119 pod-security.kubernetes.io/audit=baseline pod-security.kubernetes.io/warn=baseline --overwrite
kubectl apply -f secure.yaml
kubectl apply -f loose.yaml
kubectl create job j --image=busybox:1.36 -- date
sleep 2
kubectl get jobs,pods -l job-name=j
kubectl get events --field-selector involvedObject.kind=Job -o custom-columns=R:.reason,M:.message
kubectl set image deployment/gone nginx=nginx:1.26
kubectl patch pod plain -p '{"metadata":{"labels":{"a":"b"}}}'
kubectl set image pod/plain c=nginx:1.26
kubectl debug secure -it=false --image=busybox:1.36 --profile=sysadmin
kubectl label namespace s-119 pod-security.kubernetes.io/enforce=privileged pod-security.kubernetes.io/enforce-version-  --overwrite
kubectl label namespace s-119 pod-security.kubernetes.io/enforce-version=v1.99
kubectl label namespace s-119 pod-security.kubernetes.io/enforce-version=1.25 --overwrite
kubectl apply -f loose.yaml
kubectl create token robot
kubectl create token default --bound-object-kind=Pod --bound-object-name=none
kubectl get serviceaccounts
kubectl delete serviceaccounts --all
sleep 0.5
kubectl get serviceaccounts
