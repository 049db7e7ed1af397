kubectl delete deployment --all
