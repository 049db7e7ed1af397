kubectl describe pod scratch
