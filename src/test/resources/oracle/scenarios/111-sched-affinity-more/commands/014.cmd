kubectl delete pod anti
