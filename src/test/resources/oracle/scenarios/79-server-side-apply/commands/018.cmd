kubectl apply --server-side --dry-run=server -f replicas.yaml
