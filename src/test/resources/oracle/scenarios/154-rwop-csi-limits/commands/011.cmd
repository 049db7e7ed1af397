kubectl delete pod u1
