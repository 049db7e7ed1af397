kubectl apply -f port2.yaml
