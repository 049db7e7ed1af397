kubectl get rs -l app=late -o 'jsonpath={range .items[*]}{.metadata.name}{" "}{.metadata.ownerReferences[*].kind}{" "}{.metadata.labels}{"\n"}{end}'
