kubectl apply -f pdb.yaml
