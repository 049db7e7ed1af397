kubectl apply -f quota.yaml -f limits.yaml
