kubectl delete jobs --all --cascade=orphan
