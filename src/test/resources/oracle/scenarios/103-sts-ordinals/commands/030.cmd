kubectl delete sts web --cascade=foreground --wait=false
