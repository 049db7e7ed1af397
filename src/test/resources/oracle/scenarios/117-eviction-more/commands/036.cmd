kubectl describe pdb db
