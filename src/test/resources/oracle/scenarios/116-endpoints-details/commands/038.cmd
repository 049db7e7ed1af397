kubectl get endpoints pub
