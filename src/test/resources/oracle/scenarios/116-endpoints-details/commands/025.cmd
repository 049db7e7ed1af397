kubectl get endpoints all byname -o 'jsonpath={range .items[*]}{.metadata.labels}{" "}{.metadata.annotations}{" "}{.subsets[*].ports}{"\n"}{end}'
