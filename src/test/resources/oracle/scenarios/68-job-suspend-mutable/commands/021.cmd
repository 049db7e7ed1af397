kubectl apply -f many.yaml
