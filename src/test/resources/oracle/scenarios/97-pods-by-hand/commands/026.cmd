kubectl delete pod web --grace-period=30 --wait=false
