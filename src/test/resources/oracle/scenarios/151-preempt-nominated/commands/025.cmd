kubectl get pod nofit -o 'jsonpath={.status}'
