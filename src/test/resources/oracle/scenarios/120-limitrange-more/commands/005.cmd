kubectl describe limitrange
