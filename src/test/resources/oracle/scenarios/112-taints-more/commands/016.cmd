kubectl get pods -l kind=late -o wide
