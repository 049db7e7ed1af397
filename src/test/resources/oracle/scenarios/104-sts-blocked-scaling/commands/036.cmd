kubectl scale sts web --replicas=3
