kubectl taint node w1-k8s a- b-
