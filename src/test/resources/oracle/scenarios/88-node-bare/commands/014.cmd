kubectl describe pod pinned
