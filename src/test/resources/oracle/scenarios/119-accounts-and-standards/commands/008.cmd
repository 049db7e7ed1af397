kubectl get pods -l kind=refs -o 'jsonpath={range .items[*]}{.metadata.name}{" "}{.spec.imagePullSecrets}{"\n"}{end}'
