kubectl delete pods -l app=web
