kubectl drain w1-k8s --chunk-size=1 --delete-local-data
