kubectl describe pvc local2
