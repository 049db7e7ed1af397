kubectl apply --server-side --field-manager=other -f cm3.yaml
