kubectl apply -f polite.yaml
