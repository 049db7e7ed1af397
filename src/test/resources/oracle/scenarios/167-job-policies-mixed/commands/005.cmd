kubectl get jobs,pods --sort-by=.metadata.name
