kubectl apply -f users.yaml
