kubectl delete pod db -n s-156-other
