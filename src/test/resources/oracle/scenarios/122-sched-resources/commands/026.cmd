kubectl get pods other -o wide
