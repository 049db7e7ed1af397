kubectl delete job once
