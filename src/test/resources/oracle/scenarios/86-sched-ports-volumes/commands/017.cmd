kubectl get pods odd nowhere overhead -o wide
