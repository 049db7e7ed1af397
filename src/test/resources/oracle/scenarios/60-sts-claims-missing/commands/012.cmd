kubectl delete pod web-0 --wait=false
