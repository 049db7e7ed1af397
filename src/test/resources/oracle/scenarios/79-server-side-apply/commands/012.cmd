kubectl apply --server-side -f deploy.yaml
