kubectl delete job -l kind=minute
