kubectl delete pod scratch --wait=false
