kubectl apply -f repel.yaml
