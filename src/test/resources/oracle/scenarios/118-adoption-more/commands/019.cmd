kubectl get controllerrevisions -l app=agent -o 'jsonpath={.items[*].metadata.ownerReferences}'
