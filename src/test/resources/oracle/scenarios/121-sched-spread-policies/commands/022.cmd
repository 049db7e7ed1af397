kubectl get deploy,rs -l app=min
