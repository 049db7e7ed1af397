kubectl get deploy late
