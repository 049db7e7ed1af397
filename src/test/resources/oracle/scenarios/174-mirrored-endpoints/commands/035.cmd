kubectl get endpoints,endpointslices -l '!x' -o custom-columns=K:.kind,N:.metadata.labels.kubernetes.io/service-name
