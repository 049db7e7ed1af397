kubectl get jobs -o wide
