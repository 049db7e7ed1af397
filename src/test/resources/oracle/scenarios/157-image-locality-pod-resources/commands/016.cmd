kubectl get pods -l kind=level -o wide
