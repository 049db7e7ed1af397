kubectl describe quota
