kubectl apply -f quotas.yaml
