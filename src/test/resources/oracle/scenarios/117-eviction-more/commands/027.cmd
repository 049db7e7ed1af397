kubectl scale sts db --replicas=2
