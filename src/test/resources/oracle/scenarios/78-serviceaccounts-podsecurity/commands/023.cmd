kubectl delete serviceaccount default
