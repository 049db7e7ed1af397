kubectl create configmap global --from-literal=a=b
