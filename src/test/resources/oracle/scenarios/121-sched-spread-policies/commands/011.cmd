kubectl apply -f ignore.yaml
