kubectl delete rs -l app=web --cascade=background
