kubectl apply -f elastic.yaml
