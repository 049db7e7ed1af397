kubectl delete rs -l team=a
