kubectl get ds,pods -l app=agent -o wide
