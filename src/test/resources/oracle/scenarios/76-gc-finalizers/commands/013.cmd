kubectl apply -f ghost.yaml
