kubectl apply -f loose.yaml
