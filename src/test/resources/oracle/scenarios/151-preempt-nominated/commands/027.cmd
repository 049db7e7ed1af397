kubectl apply -f held.yaml
