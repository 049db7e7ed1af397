kubectl create configmap both --from-literal=a=b
