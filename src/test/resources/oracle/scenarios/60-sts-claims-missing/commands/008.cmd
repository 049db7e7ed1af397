kubectl get sts,pods,pvc
