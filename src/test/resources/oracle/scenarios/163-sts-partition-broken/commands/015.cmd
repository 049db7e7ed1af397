kubectl delete pod web-3
