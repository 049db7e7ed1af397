kubectl apply -f claims.yaml
