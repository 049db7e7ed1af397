#!/bin/bash
kubectl create namespace s-72
kubectl config set-context --current --namespace=s-72
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl apply -f minute.yaml -f paused.yaml -f late.yaml -f long.yaml
kubectl get cronjobs
sleep 64
kubectl get cronjobs,jobs
J=$(kubectl get jobs -o jsonpath='{.items[?(@.metadata.annotations.kind=="long")].metadata.name}')
kubectl patch cronjob paused -p '{"spec":{"suspend":false}}'
sleep 2
kubectl get cronjobs,jobs
kubectl patch cronjob minute -p '{"spec":{"suspend":true}}'
kubectl delete job -l kind=minute
sleep 1
kubectl get cronjob minute -o jsonpath='{.status}'
kubectl patch cronjob long -p '{"spec":{"concurrencyPolicy":"Allow","jobTemplate":{"metadata":{"labels":{"kind":"changed"}}}}}'
sleep 55
kubectl get cronjobs,jobs --show-labels
kubectl get cronjob long -o jsonpath='{.status}'
kubectl patch cronjob minute -p '{"spec":{"suspend":false,"startingDeadlineSeconds":200,"successfulJobsHistoryLimit":1}}'
sleep 5
kubectl get cronjobs,jobs
kubectl patch cronjob minute -p '{"spec":{"schedule":"TZ=Asia/Seoul * * * * *"}}'
kubectl patch cronjob minute -p '{"spec":{"schedule":"@every 1h"}}'
kubectl patch cronjob late -p '{"spec":{"timeZone":"Local"}}'
kubectl delete cronjob long --cascade=orphan
kubectl get jobs -l kind=changed -o jsonpath='{.items[*].metadata.ownerReferences}'
kubectl create cronjob made --image=busybox:1.36 --schedule='*/5 * * * *' -- date
kubectl apply -f wrong.yaml
kubectl get events --field-selector involvedObject.kind=CronJob -o custom-columns=R:.reason,O:.involvedObject.name,C:.count
