kubectl get endpoints,endpointslices -l team=x
