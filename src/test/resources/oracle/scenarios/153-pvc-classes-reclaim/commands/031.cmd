kubectl get pod usekeep -o 'jsonpath={.status.conditions[0].message}'
