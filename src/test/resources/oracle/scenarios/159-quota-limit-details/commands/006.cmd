kubectl get quota -o 'jsonpath={range .items[*]}{.metadata.name}{" "}{.status.used}{"\n"}{end}'
