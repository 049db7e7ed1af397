kubectl get deploy,pods
