kubectl get job strict -o 'jsonpath={.status}'
