kubectl get pod waits -o wide
