kubectl describe pvc block
