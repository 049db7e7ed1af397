kubectl apply -f strict.yaml
