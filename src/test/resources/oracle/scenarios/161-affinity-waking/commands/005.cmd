kubectl apply -f waiting.yaml
