kubectl get pods -l app=ignore --field-selector status.phase=Pending -o 'jsonpath={.items[0].status.conditions[0].message}'
