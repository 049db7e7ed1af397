kubectl describe rc web
