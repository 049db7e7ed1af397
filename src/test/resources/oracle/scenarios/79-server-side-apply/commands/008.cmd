kubectl get configmap shared -o yaml --show-managed-fields
