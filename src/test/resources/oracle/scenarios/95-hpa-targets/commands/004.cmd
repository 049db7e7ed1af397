kubectl apply -f targets.yaml
