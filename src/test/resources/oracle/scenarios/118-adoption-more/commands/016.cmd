kubectl get sts,pods -L app,controller-revision-hash
