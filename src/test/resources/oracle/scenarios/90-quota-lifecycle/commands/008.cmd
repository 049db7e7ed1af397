kubectl describe quota prio
