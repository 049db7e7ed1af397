kubectl taint node w3-k8s team=x:NoSchedule
