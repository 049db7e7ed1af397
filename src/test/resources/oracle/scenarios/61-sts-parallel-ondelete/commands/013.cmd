kubectl apply -f ondelete.yaml
