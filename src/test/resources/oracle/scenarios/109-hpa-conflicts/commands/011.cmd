kubectl delete hpa second
