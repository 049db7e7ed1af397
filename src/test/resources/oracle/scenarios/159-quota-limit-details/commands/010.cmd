kubectl get quota compute -o 'jsonpath={.status.used}'
