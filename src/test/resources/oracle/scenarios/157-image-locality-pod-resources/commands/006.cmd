kubectl apply -f images.yaml
