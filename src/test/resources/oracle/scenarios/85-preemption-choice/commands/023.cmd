kubectl apply -f never.yaml
