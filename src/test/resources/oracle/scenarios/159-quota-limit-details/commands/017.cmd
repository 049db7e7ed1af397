kubectl get quota store -o 'jsonpath={.status.used}'
