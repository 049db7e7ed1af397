kubectl apply -f late.yaml
