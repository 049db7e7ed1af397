kubectl get pvc keep
