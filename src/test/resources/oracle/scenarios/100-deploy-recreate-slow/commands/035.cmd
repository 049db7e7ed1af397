kubectl delete deployment web --cascade=foreground --timeout=20s
