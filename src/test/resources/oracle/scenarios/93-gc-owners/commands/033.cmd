kubectl delete configmap last --wait=false
