kubectl get pods -l kind=again -o wide
