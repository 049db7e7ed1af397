kubectl apply -f stray.yaml
