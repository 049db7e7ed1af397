kubectl get job whole -o 'jsonpath={.status}'
