kubectl create configmap x --from-literal=a=b
