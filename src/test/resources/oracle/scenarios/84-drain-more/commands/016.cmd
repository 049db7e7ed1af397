kubectl drain w2-k8s --timeout=2s
