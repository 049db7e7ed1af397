kubectl get pod gone -o wide
