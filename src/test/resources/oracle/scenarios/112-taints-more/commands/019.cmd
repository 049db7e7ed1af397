kubectl cordon w2-k8s
