kubectl apply --server-side --field-manager=hpa -f replicas.yaml
