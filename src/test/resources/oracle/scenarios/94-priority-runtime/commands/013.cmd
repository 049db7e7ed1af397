kubectl apply -f clash.yaml
