kubectl get endpointslices -l kubernetes.io/service-name=all -o 'jsonpath={range .items[*]}{.metadata.labels}{" "}{.metadata.annotations}{" "}{.ports}{"\n"}{end}'
