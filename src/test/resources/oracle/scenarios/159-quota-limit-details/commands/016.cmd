kubectl delete pvc one
