kubectl delete pod bare-1
