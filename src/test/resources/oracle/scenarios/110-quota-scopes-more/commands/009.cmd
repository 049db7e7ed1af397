kubectl apply -f over.yaml
