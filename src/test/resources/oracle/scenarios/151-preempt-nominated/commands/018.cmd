kubectl apply -f top.yaml
