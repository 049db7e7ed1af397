kubectl describe pod boxed
