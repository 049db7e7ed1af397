kubectl uncordon w2-k8s
