kubectl get clusterrole s93-child
