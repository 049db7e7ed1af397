kubectl apply -f honor.yaml
