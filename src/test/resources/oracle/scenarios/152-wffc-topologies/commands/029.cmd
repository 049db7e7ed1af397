kubectl get pvc,pv -l for=s152
