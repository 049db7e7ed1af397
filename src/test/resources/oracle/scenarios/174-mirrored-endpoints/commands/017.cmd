kubectl apply -f more.yaml
