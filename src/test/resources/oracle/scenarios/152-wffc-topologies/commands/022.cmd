kubectl get pods zoned stray far -o 'jsonpath={range .items[*]}{.metadata.name}{": "}{.status.conditions[0].message}{"\n"}{end}'
