kubectl apply -f zoned.yaml
