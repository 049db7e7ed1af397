kubectl get pods -o 'jsonpath={range .items[*]}{.metadata.annotations.kubernetes\.io/limit-ranger}{"\n"}{end}'
