kubectl delete ds agent --cascade=orphan
