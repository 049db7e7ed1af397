kubectl apply -f refused.yaml
