kubectl apply -f sel.yaml
