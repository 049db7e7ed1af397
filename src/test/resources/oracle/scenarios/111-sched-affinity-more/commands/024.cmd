kubectl describe pod conflicting
