kubectl scale rc web --replicas=4
