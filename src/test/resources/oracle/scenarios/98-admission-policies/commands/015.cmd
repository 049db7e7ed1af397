kubectl get pod p -o 'jsonpath={.metadata.labels} {.spec.tolerations[0].key} {.spec.containers[*].name}'
