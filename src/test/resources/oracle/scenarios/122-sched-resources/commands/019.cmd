kubectl get pods shrunk -o wide
