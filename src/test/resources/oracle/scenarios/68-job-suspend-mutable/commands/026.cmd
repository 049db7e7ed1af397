kubectl get job many -o 'jsonpath={.status}'
