kubectl get deploy,pods -o wide
