kubectl get pod refused -o 'jsonpath={.status.conditions[0].message}'
