kubectl label node w2-k8s zone=b
