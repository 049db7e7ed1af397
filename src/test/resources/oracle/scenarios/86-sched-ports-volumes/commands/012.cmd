kubectl describe pod gone
