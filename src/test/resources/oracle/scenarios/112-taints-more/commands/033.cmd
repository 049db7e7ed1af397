kubectl taint node w2-k8s bad/key/x=1:NoSchedule
