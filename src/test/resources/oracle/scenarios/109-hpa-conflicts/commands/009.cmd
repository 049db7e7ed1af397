kubectl get hpa -o 'jsonpath={range .items[*]}{.metadata.name}{" "}{.status}{"\n"}{end}'
