kubectl delete deployment web --cascade=wrong
