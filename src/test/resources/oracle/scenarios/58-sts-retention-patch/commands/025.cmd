kubectl delete pvc data-web-1 --wait=false
