kubectl get pod two -o 'jsonpath={.status.conditions[?(@.type=="DisruptionTarget")]}'
