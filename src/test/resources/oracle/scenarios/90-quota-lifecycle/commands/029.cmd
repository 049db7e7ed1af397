kubectl get deploy a
