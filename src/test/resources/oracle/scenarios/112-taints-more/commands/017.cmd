kubectl taint nodes w1-k8s w2-k8s w3-k8s c-
