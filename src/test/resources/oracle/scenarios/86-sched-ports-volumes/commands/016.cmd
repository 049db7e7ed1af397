kubectl apply -f odd.yaml
