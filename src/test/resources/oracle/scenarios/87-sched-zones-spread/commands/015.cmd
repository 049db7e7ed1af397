kubectl apply -f domains.yaml
