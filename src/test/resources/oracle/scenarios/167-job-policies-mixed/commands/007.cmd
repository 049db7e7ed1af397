kubectl get job ok -o 'jsonpath={.status}'
