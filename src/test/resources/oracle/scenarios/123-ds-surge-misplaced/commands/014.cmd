kubectl get ds agent
