kubectl apply -f other.yaml
