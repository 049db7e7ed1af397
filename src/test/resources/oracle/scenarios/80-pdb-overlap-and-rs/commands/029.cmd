kubectl delete rs web --cascade=orphan
