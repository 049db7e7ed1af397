kubectl delete rs -l app=web --cascade=orphan
