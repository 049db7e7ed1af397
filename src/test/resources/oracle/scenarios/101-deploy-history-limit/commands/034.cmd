kubectl scale deployment web --replicas=1 --current-replicas=3
