kubectl delete configmap owner --cascade=foreground --timeout=2s
