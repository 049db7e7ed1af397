kubectl apply --server-side -f wrong.yaml
