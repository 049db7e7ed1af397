kubectl apply -f rs.yaml -f pdb1.yaml -f pdb2.yaml
