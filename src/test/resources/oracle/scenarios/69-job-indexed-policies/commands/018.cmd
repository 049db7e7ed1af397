kubectl apply -f drained.yaml
