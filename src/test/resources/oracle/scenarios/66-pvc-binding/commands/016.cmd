kubectl delete pvc named --wait=false
