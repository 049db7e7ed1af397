kubectl taint node w1-k8s a=1:NoExecute b=2:NoExecute
