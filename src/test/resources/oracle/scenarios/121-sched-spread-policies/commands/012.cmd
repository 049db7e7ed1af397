kubectl get deploy ignore
