kubectl get pvc after -o 'jsonpath={.spec.storageClassName} {.metadata.annotations}'
