kubectl get deploy,rs -l app=late
