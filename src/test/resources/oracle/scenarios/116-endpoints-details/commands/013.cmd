kubectl get endpointslices -l kubernetes.io/service-name=byname -o 'jsonpath={range .items[*]}{.ports}{" "}{.endpoints[*].targetRef.name}{"\n"}{end}'
