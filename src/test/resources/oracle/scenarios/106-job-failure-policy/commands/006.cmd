kubectl get job policy -o 'jsonpath={.status}'
