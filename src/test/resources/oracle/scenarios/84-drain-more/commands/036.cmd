kubectl drain w1-k8s -l a=b
