kubectl apply -f foreign.yaml
