kubectl get pvc scratch-tmp -o 'jsonpath={.metadata.ownerReferences[*].kind} {.metadata.labels}'
