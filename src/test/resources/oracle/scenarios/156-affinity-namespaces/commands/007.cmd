kubectl label node w1-k8s zone=a
