kubectl get pod level -o 'jsonpath={.spec.containers[0].resources} {.status.conditions[*].type}'
