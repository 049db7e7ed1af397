kubectl delete cronjob long --cascade=orphan
