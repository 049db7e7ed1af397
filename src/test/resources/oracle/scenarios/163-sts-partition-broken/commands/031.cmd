kubectl delete pod web-4 web-1 --wait=false
