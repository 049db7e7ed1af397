kubectl get endpoints all -o 'jsonpath={.subsets}'
