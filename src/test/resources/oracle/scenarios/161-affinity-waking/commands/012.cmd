kubectl delete pod friend
