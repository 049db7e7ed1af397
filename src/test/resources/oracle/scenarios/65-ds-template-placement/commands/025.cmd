kubectl apply -f big.yaml
