kubectl delete pod gpu-1
