kubectl apply -f secure.yaml
