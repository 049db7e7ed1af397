kubectl apply --server-side --field-manager=third -f cm4.yaml
