kubectl delete pod short besteffort
