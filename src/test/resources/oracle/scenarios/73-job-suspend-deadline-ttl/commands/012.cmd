kubectl get job deadline -o 'jsonpath={.status}'
