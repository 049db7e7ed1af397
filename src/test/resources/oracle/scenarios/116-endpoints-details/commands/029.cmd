kubectl delete endpointslice all-r9jd4
