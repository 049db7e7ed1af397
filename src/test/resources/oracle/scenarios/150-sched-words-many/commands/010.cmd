kubectl get pods --field-selector status.phase=Pending -o 'jsonpath={range .items[*]}{.metadata.name}{": "}{.status.conditions[0].message}{"\n"}{end}'
