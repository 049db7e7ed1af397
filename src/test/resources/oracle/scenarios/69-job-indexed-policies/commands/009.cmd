kubectl get job some -o 'jsonpath={.status}'
