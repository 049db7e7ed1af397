kubectl get pv s66-a
