kubectl get svc web
