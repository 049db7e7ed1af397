kubectl apply --server-side --field-manager=other --force-conflicts -f cm2.yaml
