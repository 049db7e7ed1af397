kubectl delete pod low-2
