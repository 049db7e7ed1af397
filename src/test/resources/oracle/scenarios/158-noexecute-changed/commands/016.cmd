kubectl taint node w2-k8s a=1:NoExecute b=1:NoExecute
