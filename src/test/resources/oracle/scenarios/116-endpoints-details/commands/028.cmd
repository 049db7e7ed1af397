kubectl get endpointslices -l kubernetes.io/service-name=all -o 'jsonpath={.items[0].metadata.name}'
