kubectl describe pvc keep
