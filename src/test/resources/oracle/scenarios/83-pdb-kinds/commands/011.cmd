kubectl scale sts db --replicas=5
