kubectl get pv -l for=s152
