kubectl get ds big
