kubectl delete limitrange containers
