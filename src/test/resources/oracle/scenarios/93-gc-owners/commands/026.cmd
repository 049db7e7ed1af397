kubectl delete configmap owner-b --cascade=foreground --wait=false
