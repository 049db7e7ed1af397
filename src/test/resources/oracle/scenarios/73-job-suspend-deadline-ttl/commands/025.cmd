kubectl get job par
