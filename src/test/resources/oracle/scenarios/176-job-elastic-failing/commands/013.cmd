kubectl get job elastic -o 'jsonpath={.status}'
