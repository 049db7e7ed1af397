kubectl delete pv s153-keep --wait=false
