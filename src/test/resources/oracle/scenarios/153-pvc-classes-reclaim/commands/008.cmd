kubectl get pvc -o 'jsonpath={range .items[*]}{.metadata.name}{" "}{.spec.storageClassName}{"|"}{.metadata.annotations}{"\n"}{end}'
