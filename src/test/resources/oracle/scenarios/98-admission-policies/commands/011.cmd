kubectl delete configmap limits
