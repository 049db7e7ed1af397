kubectl get job count -o 'jsonpath={.status}'
