kubectl scale deployment web --replicas=9
