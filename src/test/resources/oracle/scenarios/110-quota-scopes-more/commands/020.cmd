kubectl get quota counts -o 'jsonpath={.status}'
