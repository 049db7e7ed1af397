kubectl get job susp -o 'jsonpath={.status}'
