kubectl get endpoints ext
