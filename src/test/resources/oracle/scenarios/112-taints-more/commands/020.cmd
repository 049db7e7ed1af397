kubectl apply -f cordoned.yaml
