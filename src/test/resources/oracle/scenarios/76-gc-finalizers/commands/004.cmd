kubectl create configmap owner --from-literal=a=b
