kubectl apply -f classes.yaml -f pvs.yaml
