kubectl get rs -o 'jsonpath={range .items[*]}{.status.conditions[*].message}{"\n"}{end}'
