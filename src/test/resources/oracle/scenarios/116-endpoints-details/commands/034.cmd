kubectl get endpointslices -l kubernetes.io/service-name=pub -o 'jsonpath={range .items[*].endpoints[*]}{.conditions}{"\n"}{end}'
