kubectl delete sts db --cascade=orphan
