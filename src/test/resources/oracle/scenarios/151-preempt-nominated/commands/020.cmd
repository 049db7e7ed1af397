kubectl apply -f high2.yaml
