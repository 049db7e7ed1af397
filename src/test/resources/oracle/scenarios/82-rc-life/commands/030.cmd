kubectl delete rs web
