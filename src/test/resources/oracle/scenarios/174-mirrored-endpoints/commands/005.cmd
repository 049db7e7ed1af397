kubectl apply -f eps.yaml
