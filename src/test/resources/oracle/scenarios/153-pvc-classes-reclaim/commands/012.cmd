kubectl apply -f after.yaml
