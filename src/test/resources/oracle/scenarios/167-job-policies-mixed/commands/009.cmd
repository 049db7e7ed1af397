kubectl get job lone -o 'jsonpath={.status}'
