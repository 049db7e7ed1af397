kubectl delete pod ignore-rmvwk --wait=false
