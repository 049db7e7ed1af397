kubectl scale deployment five --replicas=9
