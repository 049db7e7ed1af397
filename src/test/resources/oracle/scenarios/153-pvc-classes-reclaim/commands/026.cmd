kubectl get pv s153-keep
