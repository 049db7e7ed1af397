kubectl get deploy,rs,pods -L app,pod-template-hash
