kubectl describe pvc dyn
