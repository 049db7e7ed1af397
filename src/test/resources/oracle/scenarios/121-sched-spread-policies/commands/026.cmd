kubectl get pods -l app=two --field-selector status.phase=Pending -o 'jsonpath={range .items[*]}{.status.conditions[0].message}{"\n"}{end}'
