kubectl get hpa mixed
