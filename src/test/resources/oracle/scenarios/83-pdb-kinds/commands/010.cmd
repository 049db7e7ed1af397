kubectl describe pdb ds
