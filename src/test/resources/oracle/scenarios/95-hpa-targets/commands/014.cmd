kubectl scale sts db --replicas=7
