kubectl apply --server-side --field-manager=other -f cm2.yaml
