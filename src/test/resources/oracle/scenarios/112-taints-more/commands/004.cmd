kubectl apply -f pods.yaml -f ds.yaml -f deploy.yaml
