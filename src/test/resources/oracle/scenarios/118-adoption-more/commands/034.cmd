kubectl apply -f two.yaml
