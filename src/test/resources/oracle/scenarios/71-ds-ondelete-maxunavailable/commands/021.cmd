kubectl get ds
