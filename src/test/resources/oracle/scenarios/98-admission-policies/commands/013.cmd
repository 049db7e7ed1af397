kubectl apply -f mutate.yaml
