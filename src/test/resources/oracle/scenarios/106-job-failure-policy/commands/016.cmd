kubectl get job ignore -o 'jsonpath={.status}'
