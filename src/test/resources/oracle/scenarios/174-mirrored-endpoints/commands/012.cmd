kubectl get endpointslices -l kubernetes.io/service-name=ext -o 'jsonpath={.items[*].metadata.labels} {.items[*].metadata.annotations}'
