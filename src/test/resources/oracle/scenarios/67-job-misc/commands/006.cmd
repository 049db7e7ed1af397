kubectl get job max -o 'jsonpath={.status}'
