kubectl apply --server-side -f cm.yaml
