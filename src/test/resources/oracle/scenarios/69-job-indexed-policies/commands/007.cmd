kubectl apply -f notin.yaml
