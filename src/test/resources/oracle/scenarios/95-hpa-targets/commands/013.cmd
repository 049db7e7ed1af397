kubectl get hpa mixed -o 'jsonpath={.status}'
