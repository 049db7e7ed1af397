#!/bin/bash
kubectl create namespace s-94
kubectl config set-context --current --namespace=s-94
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f classes.yaml
sleep 0.5
kubectl run plain --image=nginx:1.25
kubectl get pod plain -o jsonpath='{.spec.priorityClassName} {.spec.priority} {.spec.preemptionPolicy}'
kubectl apply -f second.yaml
kubectl get priorityclasses
kubectl apply -f pods.yaml
sleep 2
kubectl get pods -o custom-columns=NAME:.metadata.name,P:.spec.priority,POLICY:.spec.preemptionPolicy,OVERHEAD:.spec.overhead,NODE:.spec.nodeName
kubectl describe pod boxed
kubectl get pod pinned -o jsonpath='{.spec.nodeSelector} {.spec.tolerations}'
kubectl apply -f clash.yaml
kubectl delete runtimeclass s94-boxed
kubectl run late --image=nginx:1.25 --overrides='{"spec":{"runtimeClassName":"s94-boxed"}}'
kubectl delete priorityclass s94-default
sleep 0.5
kubectl run after --image=nginx:1.25
kubectl get pod after -o jsonpath='{.spec.priorityClassName} {.spec.priority}'
kubectl patch priorityclass s94-other -p '{"globalDefault":true}'
kubectl patch priorityclass s94-other -p '{"preemptionPolicy":"Never"}'
kubectl delete priorityclass system-node-critical
kubectl create priorityclass s94-made --value=7 --description=x
kubectl create priorityclass s94-toohigh --value=2000000000
kubectl create priorityclass system-mine --value=7
kubectl describe priorityclass s94-other
kubectl apply -f wrong.yaml
