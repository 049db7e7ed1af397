kubectl get sts old -o 'jsonpath={.status}'
