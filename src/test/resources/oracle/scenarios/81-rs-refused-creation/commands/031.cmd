kubectl delete rs --all
