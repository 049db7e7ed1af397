kubectl get job drained -o 'jsonpath={.status}'
