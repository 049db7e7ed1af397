kubectl get rs -o 'jsonpath={range .items[*]}{.metadata.name}{" "}{.metadata.annotations}{"\n"}{end}'
