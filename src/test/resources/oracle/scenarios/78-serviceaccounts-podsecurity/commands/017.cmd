kubectl apply -f restricted.yaml
