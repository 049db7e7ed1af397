#!/bin/bash
kubectl create namespace s-68
kubectl config set-context --current --namespace=s-68
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f job.yaml
sleep 0.5
kubectl patch job work --type=json -p '[{"op":"add","path":"/spec/template/spec/nodeSelector","value":{"kubernetes.io/hostname":"w2-k8s"}}]'
kubectl patch job work --type=json -p '[{"op":"add","path":"/spec/template/metadata/annotations","value":{"team":"a"}}]'
kubectl patch job work --type=json -p '[{"op":"replace","path":"/spec/template/spec/containers/0/image","value":"busybox:2"}]'
kubectl set resources job/work --requests=cpu=100m
kubectl patch job work -p '{"spec":{"suspend":false}}'
sleep 2
kubectl get pods -l job-name=work -o wide
kubectl patch job work --type=json -p '[{"op":"add","path":"/spec/template/spec/nodeSelector","value":{"kubernetes.io/hostname":"w1-k8s"}}]'
kubectl patch job work -p '{"spec":{"suspend":true}}'
sleep 2
kubectl get job work -o jsonpath='{.status}'
kubectl patch job work --type=json -p '[{"op":"add","path":"/spec/template/spec/nodeSelector","value":{"kubernetes.io/hostname":"w1-k8s"}}]'
kubectl patch job work -p '{"spec":{"suspend":false,"activeDeadlineSeconds":4}}'
sleep 6
kubectl get jobs,pods
kubectl get job work -o jsonpath='{.status}'
kubectl apply -f late.yaml
sleep 3
kubectl patch job late -p '{"spec":{"ttlSecondsAfterFinished":2}}'
sleep 4
kubectl get jobs,pods
kubectl apply -f many.yaml
sleep 2.5
kubectl patch job many -p '{"spec":{"parallelism":1}}'
sleep 2
kubectl get jobs,pods -l job-name=many
kubectl patch job many -p '{"spec":{"parallelism":0}}'
sleep 2
kubectl get jobs,pods -l job-name=many
kubectl get job many -o jsonpath='{.status}'
kubectl patch job many -p '{"spec":{"parallelism":4}}'
sleep 2
kubectl delete job many --cascade=foreground --wait=false
sleep 0.2
kubectl get jobs many
kubectl get pods -l job-name=many
sleep 2
kubectl get jobs,pods
