kubectl get job mixed -o 'jsonpath={.status}'
