kubectl get deploy two
