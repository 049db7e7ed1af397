kubectl label node w1-k8s cores=32 --overwrite
