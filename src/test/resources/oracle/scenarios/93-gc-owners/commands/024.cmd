kubectl create configmap blocks --from-literal=a=b
