kubectl delete pod web-1
