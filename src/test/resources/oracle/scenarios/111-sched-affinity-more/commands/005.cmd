kubectl label node w2-k8s zone=a cores=16
