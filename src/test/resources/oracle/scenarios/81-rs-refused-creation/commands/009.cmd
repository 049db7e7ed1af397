kubectl delete quota pods
