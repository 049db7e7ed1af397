kubectl get deploy domains
