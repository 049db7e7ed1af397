kubectl get hpa -o 'jsonpath={range .items[*]}{.metadata.name}{" "}{.status.conditions}{"\n"}{end}'
