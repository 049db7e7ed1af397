kubectl label endpoints ext endpointslice.kubernetes.io/skip-mirror=true
