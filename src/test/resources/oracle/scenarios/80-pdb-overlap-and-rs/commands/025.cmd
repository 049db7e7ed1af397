kubectl delete pdb one
