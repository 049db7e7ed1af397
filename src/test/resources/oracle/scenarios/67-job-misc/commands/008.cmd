kubectl get jobs zero
