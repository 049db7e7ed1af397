kubectl apply -f svcs.yaml
