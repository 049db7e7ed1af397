kubectl apply -f sts2.yaml
