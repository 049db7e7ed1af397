kubectl apply --server-side --force-conflicts -f deploy.yaml
