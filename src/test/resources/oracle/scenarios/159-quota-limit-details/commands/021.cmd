kubectl get quota compute
