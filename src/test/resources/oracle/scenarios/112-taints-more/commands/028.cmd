kubectl taint node w2-k8s d=1:NoExecute
