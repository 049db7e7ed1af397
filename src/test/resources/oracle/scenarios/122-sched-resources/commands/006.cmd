kubectl apply -f gpus.yaml
