kubectl get rs -l team=a -o 'jsonpath={range .items[*]}{.metadata.annotations}{"\n"}{end}'
