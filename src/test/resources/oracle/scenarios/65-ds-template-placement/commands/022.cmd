kubectl get pods -l app=port2 -o 'jsonpath={.items[0].status.conditions}'
