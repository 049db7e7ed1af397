kubectl apply -f services.yaml
