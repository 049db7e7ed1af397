kubectl apply -f again.yaml
