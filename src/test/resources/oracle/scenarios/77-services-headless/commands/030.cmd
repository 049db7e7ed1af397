kubectl delete svc --all
