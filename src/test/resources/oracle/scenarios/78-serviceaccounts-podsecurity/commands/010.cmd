kubectl apply -f priv.yaml
