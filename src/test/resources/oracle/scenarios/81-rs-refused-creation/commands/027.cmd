kubectl get rs nosa -o 'jsonpath={.status}'
