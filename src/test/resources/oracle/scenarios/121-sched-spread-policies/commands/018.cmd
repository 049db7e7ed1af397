kubectl get deploy min
