kubectl apply -f done.yaml
