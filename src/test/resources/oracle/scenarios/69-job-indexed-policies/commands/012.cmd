kubectl get job notin -o 'jsonpath={.status}'
