kubectl get nodes -l pool=155
