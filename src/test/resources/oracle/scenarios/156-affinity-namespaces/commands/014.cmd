kubectl apply -f keys.yaml
