kubectl delete pod user missing
