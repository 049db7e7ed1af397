kubectl delete rc web --cascade=orphan
