kubectl apply -f taken.yaml
