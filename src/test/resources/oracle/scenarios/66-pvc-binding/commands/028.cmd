kubectl get pv s66-b
