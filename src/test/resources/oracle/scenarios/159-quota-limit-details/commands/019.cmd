kubectl get quota cross -o 'jsonpath={.status}'
