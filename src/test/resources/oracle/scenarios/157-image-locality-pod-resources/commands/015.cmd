kubectl delete pod level
