kubectl delete pod -l app=web --wait=false
