kubectl delete configmap owner-a
