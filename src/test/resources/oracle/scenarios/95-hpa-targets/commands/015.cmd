kubectl get hpa db
