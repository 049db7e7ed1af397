kubectl create configmap d --from-literal=a=b
