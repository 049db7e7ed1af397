kubectl create configmap odd --from-literal=a=b
