kubectl get pods -l app=web -o name
