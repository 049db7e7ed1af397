kubectl get pod high -o 'jsonpath={.status}'
