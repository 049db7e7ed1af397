kubectl get quota
