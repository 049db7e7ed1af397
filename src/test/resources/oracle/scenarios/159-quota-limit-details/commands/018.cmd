kubectl apply -f cross.yaml
