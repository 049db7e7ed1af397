kubectl scale sts web --replicas=6
