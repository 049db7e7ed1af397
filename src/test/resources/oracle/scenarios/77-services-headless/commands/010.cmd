kubectl get endpointslices -o 'custom-columns=S:.metadata.labels.kubernetes\.io/service-name,P:.ports[*].port,N:.ports[*].name,A:.addressType'
