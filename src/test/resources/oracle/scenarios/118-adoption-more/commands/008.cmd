kubectl delete cronjob tick --cascade=orphan
