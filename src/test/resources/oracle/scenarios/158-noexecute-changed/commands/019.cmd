kubectl taint node w2-k8s a-
