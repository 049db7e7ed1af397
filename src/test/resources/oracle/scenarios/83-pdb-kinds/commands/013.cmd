kubectl get pdb db
