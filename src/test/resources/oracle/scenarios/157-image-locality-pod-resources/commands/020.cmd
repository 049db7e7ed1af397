kubectl get pod restarts -o wide
