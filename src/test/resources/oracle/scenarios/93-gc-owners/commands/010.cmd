kubectl create configmap renamed --from-literal=a=b
