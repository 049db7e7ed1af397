kubectl create configmap made --from-literal=a=b --save-config
