kubectl drain w2-k8s --grace-period=0 --timeout=10s
