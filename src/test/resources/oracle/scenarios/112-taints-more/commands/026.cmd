kubectl get pods -l kind=cordoned -o wide
