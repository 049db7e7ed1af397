kubectl apply -f levels.yaml
