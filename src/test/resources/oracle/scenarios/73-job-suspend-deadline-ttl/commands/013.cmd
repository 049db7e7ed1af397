kubectl describe job susp
