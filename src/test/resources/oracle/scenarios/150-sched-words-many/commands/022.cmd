kubectl delete pod fill-a fill-b
