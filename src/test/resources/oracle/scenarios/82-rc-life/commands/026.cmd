kubectl get pods -o 'jsonpath={range .items[*]}{.metadata.ownerReferences}{"\n"}{end}'
