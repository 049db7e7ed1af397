kubectl get pdb empty -o 'jsonpath={.status}'
