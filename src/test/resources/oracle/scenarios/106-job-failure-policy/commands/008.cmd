kubectl get job index -o 'jsonpath={.status}'
