kubectl get pods odd nowhere -o 'jsonpath={range .items[*]}{.metadata.name}{" "}{.status}{"\n"}{end}'
