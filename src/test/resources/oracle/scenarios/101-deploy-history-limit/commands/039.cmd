kubectl get rs -o 'jsonpath={range .items[*]}{.metadata.annotations}{"\n"}{end}'
