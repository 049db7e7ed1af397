kubectl get pv -l for=s153 -o 'jsonpath={range .items[*]}{.metadata.name}{" "}{.status}{" "}{.metadata.finalizers}{"\n"}{end}'
