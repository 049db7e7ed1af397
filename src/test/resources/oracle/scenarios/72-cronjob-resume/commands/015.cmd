kubectl get cronjob long -o 'jsonpath={.status}'
