kubectl scale rc old --replicas=1 --current-replicas=2
