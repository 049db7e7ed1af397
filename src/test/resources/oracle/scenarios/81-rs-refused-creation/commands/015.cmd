kubectl get rs web -o 'jsonpath={.status}'
