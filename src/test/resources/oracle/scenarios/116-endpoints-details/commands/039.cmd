kubectl delete svc pub all
