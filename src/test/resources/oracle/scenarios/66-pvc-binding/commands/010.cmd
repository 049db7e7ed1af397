kubectl describe pvc bysel
