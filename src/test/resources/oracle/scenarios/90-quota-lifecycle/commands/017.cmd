kubectl scale deployment a --replicas=3
