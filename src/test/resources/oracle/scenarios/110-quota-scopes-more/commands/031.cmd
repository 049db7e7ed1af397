kubectl delete quota --all
