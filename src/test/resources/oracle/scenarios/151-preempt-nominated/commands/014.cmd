kubectl get pod polite -o 'jsonpath={.status.conditions[0].message}'
