kubectl create clusterrole s93-child --verb=get --resource=pods
