kubectl get svc,endpoints,endpointslices
