kubectl apply -f some.yaml
