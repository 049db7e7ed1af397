kubectl delete job hand --cascade=orphan
