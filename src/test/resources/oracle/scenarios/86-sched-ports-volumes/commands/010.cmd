kubectl get pods -o 'jsonpath={range .items[*]}{.metadata.name}{" "}{.status.conditions[?(@.type=="PodScheduled")].message}{"\n"}{end}'
