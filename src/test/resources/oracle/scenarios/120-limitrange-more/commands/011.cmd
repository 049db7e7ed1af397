kubectl describe quota q
