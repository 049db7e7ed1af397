kubectl get pdb -o 'jsonpath={range .items[*]}{.metadata.name}{" "}{.status.conditions[0].reason}{" "}{.status.conditions[0].message}{"\n"}{end}'
