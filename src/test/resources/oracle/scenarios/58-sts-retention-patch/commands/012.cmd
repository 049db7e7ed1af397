kubectl get pv -l for=s58
