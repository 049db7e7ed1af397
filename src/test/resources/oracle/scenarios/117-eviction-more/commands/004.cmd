kubectl apply -f sts.yaml -f pods.yaml
