kubectl create configmap a --from-literal=a=b
