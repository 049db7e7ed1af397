kubectl delete clusterrole s93-owner
