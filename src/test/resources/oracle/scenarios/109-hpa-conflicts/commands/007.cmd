kubectl apply -f second.yaml -f zero.yaml
