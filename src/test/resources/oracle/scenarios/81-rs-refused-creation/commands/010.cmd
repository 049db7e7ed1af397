kubectl scale rs web --replicas=6
