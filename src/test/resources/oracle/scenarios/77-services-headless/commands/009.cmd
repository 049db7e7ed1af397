kubectl get svc,endpoints
