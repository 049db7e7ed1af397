kubectl get clusterrole s93-owner -o 'jsonpath={.metadata.uid}'
