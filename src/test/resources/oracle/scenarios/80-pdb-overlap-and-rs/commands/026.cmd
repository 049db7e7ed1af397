kubectl apply -f badpdb.yaml
