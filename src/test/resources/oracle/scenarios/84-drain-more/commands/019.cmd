kubectl drain w2-k8s --skip-wait-for-delete-timeout=1 --timeout=10s
