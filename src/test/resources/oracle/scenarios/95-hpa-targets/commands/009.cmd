kubectl describe hpa mixed
