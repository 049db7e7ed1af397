kubectl delete pvc data-web-0 --wait=false
