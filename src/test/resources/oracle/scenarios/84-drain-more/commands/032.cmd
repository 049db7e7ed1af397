kubectl uncordon w2-k8s w3-k8s
