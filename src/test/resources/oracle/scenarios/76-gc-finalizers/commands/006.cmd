kubectl apply -f made.yaml
