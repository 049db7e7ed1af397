kubectl get pod restarts -o 'jsonpath={.status}'
