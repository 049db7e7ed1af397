kubectl taint node w2-k8s a=1:NoSchedule
