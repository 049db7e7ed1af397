kubectl get job config -o 'jsonpath={.status}'
