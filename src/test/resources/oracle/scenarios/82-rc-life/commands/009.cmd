kubectl get rc -o wide
