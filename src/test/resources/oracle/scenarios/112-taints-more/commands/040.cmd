kubectl taint node w2-k8s x=1:NoSchedule x=2:NoSchedule
