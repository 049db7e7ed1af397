kubectl get configmap x -o 'jsonpath={.metadata.labels} {.data}'
