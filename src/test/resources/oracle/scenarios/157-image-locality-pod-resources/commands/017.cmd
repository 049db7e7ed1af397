kubectl apply -f restart.yaml
