kubectl apply -f port.yaml
