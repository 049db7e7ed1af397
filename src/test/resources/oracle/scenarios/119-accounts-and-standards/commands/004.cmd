kubectl apply -f accounts.yaml
