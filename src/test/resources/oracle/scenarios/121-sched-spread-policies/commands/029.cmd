kubectl get deploy affinity
