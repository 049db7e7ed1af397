kubectl get rc
