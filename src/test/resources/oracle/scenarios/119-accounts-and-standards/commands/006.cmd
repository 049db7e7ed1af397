kubectl get pods -o 'jsonpath={range .items[*]}{.metadata.name}{" "}{.spec.imagePullSecrets}{" "}{.spec.volumes[*].projected.sources[0]}{" "}{.spec.automountServiceAccountToken}{"\n"}{end}'
