kubectl get pod web -o wide
