kubectl delete pod --wait=false
