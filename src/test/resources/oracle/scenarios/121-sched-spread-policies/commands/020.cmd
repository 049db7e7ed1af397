kubectl label node m-k8s zone=d
