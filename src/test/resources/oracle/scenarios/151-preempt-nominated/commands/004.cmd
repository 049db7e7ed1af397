kubectl apply -f classes.yaml
