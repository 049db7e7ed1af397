kubectl apply -f min.yaml
