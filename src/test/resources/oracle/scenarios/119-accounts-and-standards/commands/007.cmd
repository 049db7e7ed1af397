kubectl apply -f refs.yaml
