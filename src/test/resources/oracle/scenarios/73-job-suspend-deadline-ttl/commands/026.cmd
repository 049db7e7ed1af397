kubectl get job par -o 'jsonpath={.status}'
