kubectl get endpointslices -l kubernetes.io/service-name=ext
