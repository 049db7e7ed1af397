kubectl delete deployment web --cascade=foreground --wait=false
