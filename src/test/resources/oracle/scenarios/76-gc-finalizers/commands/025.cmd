kubectl apply -f fin.yaml
