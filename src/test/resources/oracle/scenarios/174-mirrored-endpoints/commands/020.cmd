kubectl delete endpointslices -l kubernetes.io/service-name=ext
