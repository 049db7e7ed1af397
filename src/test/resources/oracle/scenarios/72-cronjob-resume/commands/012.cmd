kubectl get cronjob minute -o 'jsonpath={.status}'
