kubectl get job first -o 'jsonpath={.status}'
