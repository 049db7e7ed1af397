kubectl apply -f ns.yaml
