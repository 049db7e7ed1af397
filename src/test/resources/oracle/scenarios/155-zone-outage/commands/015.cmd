kubectl get nodes -l pool=155 -o 'jsonpath={range .items[*]}{.metadata.name}{" "}{.spec.taints[*].key}{" "}{.spec.taints[*].effect}{"\n"}{end}'
