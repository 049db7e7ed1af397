kubectl scale rs web --replicas=4
