kubectl delete pv s66-b --wait=false
