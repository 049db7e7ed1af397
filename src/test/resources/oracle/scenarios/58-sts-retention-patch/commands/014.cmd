kubectl get pvc data-web-0 -o 'jsonpath={.metadata.ownerReferences[*].kind} {.metadata.ownerReferences[*].controller}'
