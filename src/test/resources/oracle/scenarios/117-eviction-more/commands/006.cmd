kubectl apply -f pdbs.yaml
