kubectl create configmap c --from-literal=a=b
