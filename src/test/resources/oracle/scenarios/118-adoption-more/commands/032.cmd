kubectl delete rs early
