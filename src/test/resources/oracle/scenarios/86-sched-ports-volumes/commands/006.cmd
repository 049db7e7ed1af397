kubectl get pod p4 -o 'jsonpath={.status.conditions[0].message}'
