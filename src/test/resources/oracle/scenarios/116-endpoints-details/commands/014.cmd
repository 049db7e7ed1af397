kubectl get endpointslices -l kubernetes.io/service-name=sub -o 'jsonpath={range .items[*].endpoints[*]}{.hostname}{" "}{.conditions}{"\n"}{end}'
