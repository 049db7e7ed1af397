kubectl delete pod normal high
