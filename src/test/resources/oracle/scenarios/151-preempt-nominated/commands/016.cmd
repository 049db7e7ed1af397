kubectl apply -f mid.yaml
