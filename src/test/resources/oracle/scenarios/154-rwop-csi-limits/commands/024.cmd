kubectl get pods strict -o wide
