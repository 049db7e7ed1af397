kubectl get pods shrunk -o 'jsonpath={.spec.nodeName} {.status.conditions[0].message}'
