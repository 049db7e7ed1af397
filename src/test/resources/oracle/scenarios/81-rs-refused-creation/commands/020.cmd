kubectl delete pod web-494tf --grace-period=0 --force
