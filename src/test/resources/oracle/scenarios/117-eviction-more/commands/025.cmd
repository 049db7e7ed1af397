kubectl delete pdb empty
