kubectl get configmap owner-b blocks -o 'jsonpath={range .items[*]}{.metadata.name}{" "}{.metadata.finalizers}{" "}{.metadata.deletionTimestamp}{"\n"}{end}'
