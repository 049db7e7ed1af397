kubectl get pv -l for=s86
