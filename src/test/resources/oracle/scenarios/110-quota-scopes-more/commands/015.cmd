kubectl create configmap b --from-literal=a=b
