kubectl delete pv s152-far --wait=false
