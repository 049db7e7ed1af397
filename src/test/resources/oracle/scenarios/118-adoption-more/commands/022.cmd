kubectl apply -f ds2.yaml
