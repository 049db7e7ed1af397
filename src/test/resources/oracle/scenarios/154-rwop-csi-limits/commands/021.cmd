kubectl delete pod only-high
