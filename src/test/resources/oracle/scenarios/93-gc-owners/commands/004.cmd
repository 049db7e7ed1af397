kubectl apply -f owners.yaml
