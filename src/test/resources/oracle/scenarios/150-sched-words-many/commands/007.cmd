kubectl apply -f fill.yaml
