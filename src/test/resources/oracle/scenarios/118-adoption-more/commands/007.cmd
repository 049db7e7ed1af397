kubectl get job hand -o 'jsonpath={.metadata.ownerReferences[*].kind} {.metadata.annotations}'
