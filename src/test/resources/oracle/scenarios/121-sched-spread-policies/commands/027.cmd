kubectl apply -f affinity.yaml
