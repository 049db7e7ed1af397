kubectl drain w1-k8s --dry-run=client
