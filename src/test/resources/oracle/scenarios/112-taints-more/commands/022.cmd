kubectl get pods -l kind=cordoned -o 'jsonpath={range .items[*]}{.metadata.name}{": "}{.status.conditions[?(@.type=="PodScheduled")].message}{"\n"}{end}'
