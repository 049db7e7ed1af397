kubectl describe job index
