kubectl apply -f ports.yaml
