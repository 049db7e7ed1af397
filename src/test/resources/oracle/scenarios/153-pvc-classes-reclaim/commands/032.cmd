kubectl apply -f wrongmode.yaml
