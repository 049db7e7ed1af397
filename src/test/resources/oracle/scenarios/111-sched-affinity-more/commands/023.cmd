kubectl get pods -l kind=ns -o wide
