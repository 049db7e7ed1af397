kubectl get configmap shared -o 'jsonpath={.data}'
