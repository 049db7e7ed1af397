kubectl delete pod short forever --force
