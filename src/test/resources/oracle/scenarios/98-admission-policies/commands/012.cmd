kubectl apply -f five.yaml
