kubectl get pods other -o 'jsonpath={.status}'
