kubectl get nodes -l pool=150 -L zone
