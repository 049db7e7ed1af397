kubectl describe pod gpu-big
