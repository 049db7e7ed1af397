kubectl get pod never -o 'jsonpath={.status.conditions[0].message}'
