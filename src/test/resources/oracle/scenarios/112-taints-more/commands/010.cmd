kubectl taint node w1-k8s a=9:NoExecute --overwrite
