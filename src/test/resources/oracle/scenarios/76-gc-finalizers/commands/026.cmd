kubectl delete pod fin --wait=false
