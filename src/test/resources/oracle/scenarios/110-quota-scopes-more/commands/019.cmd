kubectl get rs -o 'jsonpath={.items[0].status.conditions}'
