kubectl describe job some
