kubectl label node m-k8s topology.kubernetes.io/zone=z
