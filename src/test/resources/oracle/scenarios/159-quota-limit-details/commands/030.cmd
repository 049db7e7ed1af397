kubectl delete limitrange --all
