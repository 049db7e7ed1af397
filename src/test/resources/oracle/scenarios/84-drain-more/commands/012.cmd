kubectl drain w1-k8s --timeout=20s
