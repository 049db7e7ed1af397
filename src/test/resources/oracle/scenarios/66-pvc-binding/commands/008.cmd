kubectl get pv s66-a s66-b s66-c s66-d
