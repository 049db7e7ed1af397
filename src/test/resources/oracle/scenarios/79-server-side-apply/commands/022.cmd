kubectl apply -f deploy2.yaml
