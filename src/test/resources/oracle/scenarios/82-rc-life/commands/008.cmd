kubectl scale rc web --replicas=5
