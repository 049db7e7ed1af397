kubectl get job work -o 'jsonpath={.status}'
