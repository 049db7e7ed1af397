kubectl get pod web -o 'jsonpath={.status.conditions[*].type}'
