kubectl apply -f ranges.yaml
