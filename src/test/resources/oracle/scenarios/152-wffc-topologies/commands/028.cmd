kubectl delete pod pair far --wait=false
