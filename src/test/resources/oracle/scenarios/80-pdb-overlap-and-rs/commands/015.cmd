kubectl scale rs web --replicas=7
