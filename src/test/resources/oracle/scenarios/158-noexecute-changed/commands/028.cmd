kubectl get pod zero -o 'jsonpath={.status.conditions[?(@.type=="DisruptionTarget")].message}'
