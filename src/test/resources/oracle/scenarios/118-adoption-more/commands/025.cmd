kubectl get controllerrevisions -l app=agent
