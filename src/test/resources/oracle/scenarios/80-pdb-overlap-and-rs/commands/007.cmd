kubectl delete pod
