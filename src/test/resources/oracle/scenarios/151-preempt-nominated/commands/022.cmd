kubectl get pods -o 'jsonpath={range .items[*]}{.metadata.name}{" "}{.status.nominatedNodeName}{" "}{.status.conditions[0].message}{"\n"}{end}'
