kubectl get deploy,sts,rs,rc
