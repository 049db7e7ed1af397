kubectl apply -f first.yaml
