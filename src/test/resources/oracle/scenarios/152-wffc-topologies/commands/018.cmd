kubectl label node w3-k8s zone=b --overwrite
