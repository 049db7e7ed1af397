kubectl apply -f par.yaml
