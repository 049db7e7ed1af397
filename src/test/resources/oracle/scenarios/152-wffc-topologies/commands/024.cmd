kubectl label node w1-k8s topology.kubernetes.io/zone=z
