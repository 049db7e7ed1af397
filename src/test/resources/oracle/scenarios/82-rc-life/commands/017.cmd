kubectl get rc web -o 'jsonpath={.status}'
