kubectl get rc,pods
