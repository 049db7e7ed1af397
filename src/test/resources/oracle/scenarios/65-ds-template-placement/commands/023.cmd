kubectl delete ds port
