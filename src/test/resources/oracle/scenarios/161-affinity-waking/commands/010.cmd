kubectl apply -f avoiding.yaml
