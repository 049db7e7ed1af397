#!/bin/bash
kubectl create namespace s-65
kubectl config set-context --current --namespace=s-65
kubectl wait --for=create serviceaccount/default --timeout=10s
kubectl label node w1-k8s tier=front
kubectl label node w2-k8s tier=back
kubectl apply -f ds.yaml
kubectl rollout status ds/agent --timeout=20s
kubectl get ds,pods -o wide
kubectl patch ds agent -p '{"spec":{"template":{"spec":{"nodeSelector":{"tier":"front"}}}}}'
sleep 3
kubectl get ds,pods -o wide
kubectl get ds agent -o jsonpath='{.status}'
kubectl label node w1-k8s tier=back --overwrite
sleep 2
kubectl get ds,pods -o wide
kubectl label node w3-k8s tier=front
sleep 2.5
kubectl get ds,pods -o wide
kubectl patch ds agent -p '{"spec":{"template":{"spec":{"nodeSelector":null,"tolerations":[{"operator":"Exists","effect":"NoSchedule"}]}}}}'
kubectl rollout status ds/agent --timeout=20s
kubectl get ds,pods -o wide
kubectl apply -f port.yaml
sleep 2
kubectl apply -f port2.yaml
sleep 2
kubectl get ds,pods -o wide
kubectl get pods -l app=port2 -o jsonpath='{.items[0].status.conditions}'
kubectl delete ds port
sleep 3
kubectl get ds,pods -o wide
kubectl apply -f big.yaml
sleep 2
kubectl get ds big
kubectl get events --field-selector reason=FailedScheduling -o custom-columns=P:.involvedObject.kind,M:.message
kubectl patch ds big -p '{"spec":{"template":{"spec":{"containers":[{"name":"c","resources":{"requests":{"cpu":"100m"}}}]}}}}'
kubectl rollout status ds/big --timeout=20s
kubectl set image ds/big c=agent:bad
sleep 4
kubectl get ds big
kubectl rollout history ds/big
kubectl rollout undo ds/big --to-revision=2
kubectl rollout status ds/big --timeout=20s
kubectl rollout undo ds/big --to-revision=7
kubectl apply -f wrong.yaml
kubectl describe ds big
