kubectl apply -f hpas.yaml
