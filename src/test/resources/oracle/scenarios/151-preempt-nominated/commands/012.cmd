kubectl delete pod high
