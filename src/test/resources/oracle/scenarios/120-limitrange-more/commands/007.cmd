kubectl get pods -o 'jsonpath={range .items[*]}{.metadata.name}{" "}{.spec.initContainers[*].resources}{" "}{.spec.containers[*].resources}{" "}{.spec.resources}{" "}{.status.qosClass}{"\n"}{end}'
