kubectl get deploy,ds,pods -o wide
