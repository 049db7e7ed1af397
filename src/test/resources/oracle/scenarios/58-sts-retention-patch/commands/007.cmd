kubectl get pvc -o 'jsonpath={range .items[*]}{.metadata.name}{" "}{.metadata.ownerReferences[*].kind}{" "}{.spec.volumeName}{"\n"}{end}'
