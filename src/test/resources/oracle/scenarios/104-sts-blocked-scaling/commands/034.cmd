kubectl delete pod web-1 --wait=false
