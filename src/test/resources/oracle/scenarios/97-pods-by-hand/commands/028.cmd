kubectl delete pod web --grace-period=5 --wait=false
