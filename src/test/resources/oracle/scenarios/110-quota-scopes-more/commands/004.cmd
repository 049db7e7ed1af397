kubectl apply -f classes.yaml -f quotas.yaml
