kubectl get pod pinned -o 'jsonpath={.status}'
