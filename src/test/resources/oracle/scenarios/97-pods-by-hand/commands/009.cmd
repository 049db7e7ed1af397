kubectl describe pod taken
