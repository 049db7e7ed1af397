kubectl describe job ok
