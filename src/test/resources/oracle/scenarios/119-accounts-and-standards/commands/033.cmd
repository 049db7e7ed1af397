kubectl delete serviceaccounts --all
