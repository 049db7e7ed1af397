kubectl delete deployment web --cascade=foreground
