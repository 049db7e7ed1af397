kubectl get quota svc -o 'jsonpath={.status.used}'
