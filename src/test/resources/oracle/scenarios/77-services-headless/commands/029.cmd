kubectl apply -f dual.yaml
