kubectl get pods -l app=late
