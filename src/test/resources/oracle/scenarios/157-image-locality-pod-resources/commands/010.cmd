kubectl get pods -l kind=level -o 'jsonpath={range .items[*]}{.metadata.name}{" "}{.spec.resources}{" "}{.spec.containers[*].resources}{" "}{.status.qosClass}{"\n"}{end}'
