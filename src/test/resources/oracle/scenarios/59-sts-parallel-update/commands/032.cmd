kubectl scale sts web --replicas=0
