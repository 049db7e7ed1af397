kubectl get pod portlow -o 'jsonpath={.status.conditions}'
