kubectl delete pod old-1
