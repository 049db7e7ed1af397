kubectl apply -f config.yaml
