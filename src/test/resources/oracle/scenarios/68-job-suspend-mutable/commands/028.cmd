kubectl delete job many --cascade=foreground --wait=false
