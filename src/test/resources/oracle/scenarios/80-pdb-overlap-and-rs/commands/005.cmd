kubectl get rs,pods,pdb
