kubectl get deploy,rs,pods -l app=late
