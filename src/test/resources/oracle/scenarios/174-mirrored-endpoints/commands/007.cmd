kubectl get endpointslices -l kubernetes.io/service-name=ext -o 'jsonpath={.items[*].endpoints} {.items[*].metadata.annotations} {.items[*].metadata.ownerReferences[*].kind}'
