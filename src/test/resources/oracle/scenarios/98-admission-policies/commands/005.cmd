kubectl apply -f limits.yaml
