kubectl get endpoints,endpointslices
