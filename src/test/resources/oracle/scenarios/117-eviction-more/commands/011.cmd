kubectl get pdb db -o 'jsonpath={.status}'
