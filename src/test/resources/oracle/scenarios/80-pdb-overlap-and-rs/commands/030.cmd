kubectl delete rc old
