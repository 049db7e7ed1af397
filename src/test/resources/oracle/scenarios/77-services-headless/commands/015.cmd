kubectl get endpointslices -l kubernetes.io/service-name=all -o 'jsonpath={range .items[*].endpoints[*]}{.conditions}{"\n"}{end}'
