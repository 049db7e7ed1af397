kubectl apply -f near.yaml
