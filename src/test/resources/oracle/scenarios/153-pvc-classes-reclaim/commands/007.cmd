kubectl get pv -l for=s153
