kubectl describe pv s66-a
