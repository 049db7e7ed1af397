kubectl get job zero -o 'jsonpath={.status}'
