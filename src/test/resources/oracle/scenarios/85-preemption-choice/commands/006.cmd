kubectl apply -f third.yaml
