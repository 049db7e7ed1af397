kubectl create configmap last --from-literal=a=b
